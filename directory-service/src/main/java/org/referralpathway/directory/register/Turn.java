package org.referralpathway.directory.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Rows of imports that run at the same time take turns, and so does saying that two records are
/// one. A row writes several records whose order the file decides; turns are simpler than retries,
/// and imports are rare.
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
