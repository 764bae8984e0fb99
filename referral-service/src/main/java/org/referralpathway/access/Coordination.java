package org.referralpathway.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
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

    /// All of them.
    public Set<UUID> mine() {
        @SuppressWarnings("unchecked")
        List<UUID> mine =
                entities.createNativeQuery(
                                """
                                select distinct partnership from coordination where organization = ?1
                                  and valid_from <= ?2 and (valid_until is null or valid_until > ?2)\
                                """,
                                UUID.class)
                        .setParameter(1, caller.organization())
                        .setParameter(2, clock.instant())
                        .getResultList();
        return Set.copyOf(mine);
    }

    /// @throws NotFound where the caller's organisation does not coordinate it
    public void require(UUID partnership) {
        if (!mine().contains(partnership)) {
            throw new NotFound();
        }
    }
}
