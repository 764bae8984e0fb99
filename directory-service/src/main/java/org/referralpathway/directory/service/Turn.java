package org.referralpathway.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Rows of imports that run at the same time take turns, and so do saying that two records are one,
/// changing a listing, and deciding whether its places are secret. Each writes several records
/// whose order the file decides, or the group; turns are simpler than retries, and all of it is
/// rare. Whoever takes one takes it before anything is read: what was read before would be too old.
@ApplicationScoped
public class Turn {
    private static final long LOCK = 0x696d706f7274L;
    private final EntityManager entities;

    Turn(EntityManager entities) {
        this.entities = entities;
    }

    /// Waits for it; it lasts until the transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public void await() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:turn)")
                .setParameter("turn", LOCK)
                .getSingleResult();
    }
}
