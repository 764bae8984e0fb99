package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/// Ends the line of those who are asked one after another, whoever's move it is that ends it.
@ApplicationScoped
class Lines {
    private final EntityManager entities;

    Lines(EntityManager entities) {
        this.entities = entities;
    }

    /// Ending what has ended changes nothing.
    ///
    /// @param why `accepted`, `exhausted`, `replaced` or `stopped`
    void end(UUID need, String why, Instant at) {
        entities.createNativeQuery("select cast(end_line(?1, ?2, ?3) as text)")
                .setParameter(1, need)
                .setParameter(2, why)
                .setParameter(3, at)
                .getSingleResult();
    }
}
