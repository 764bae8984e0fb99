package org.referralpathway.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.UUID;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.NotFound;

/// Which partnerships the caller's organisation coordinates, now.
@ApplicationScoped
public class Coordination {
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    Coordination(EntityManager entities, Caller caller, InstantSource clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /// @throws NotFound where the caller's organisation does not coordinate it
    public void require(UUID partnership) {
        var mine =
                entities.createNativeQuery(
                                """
                                select 1 from coordination where organization = ?1 and partnership = ?2
                                  and valid_from <= ?3 and (valid_until is null or valid_until > ?3)\
                                """)
                        .setParameter(1, caller.organization())
                        .setParameter(2, partnership)
                        .setParameter(3, clock.instant())
                        .getResultList();
        if (mine.isEmpty()) {
            throw new NotFound();
        }
    }
}
