package org.referralpathway.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.access.Coordination;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.NotFound;

/// The groups that may be asked for a sensitive kind of help, one by one, as the coordinators of a
/// partnership have cleared them.
@ApplicationScoped
public class Clearances {
    private final EntityManager entities;
    private final Coordination coordination;
    private final Caller caller;
    private final InstantSource clock;

    Clearances(
            EntityManager entities, Coordination coordination, Caller caller, InstantSource clock) {
        this.entities = entities;
        this.coordination = coordination;
        this.caller = caller;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    public Set<UUID> of(UUID partnership, String kind) {
        List<UUID> cleared =
                entities.createNativeQuery(
                                "select organization from clearance where partnership = ?1 and kind = ?2",
                                UUID.class)
                        .setParameter(1, partnership)
                        .setParameter(2, kind)
                        .getResultList();
        return Set.copyOf(cleared);
    }

    /// Clearing twice is clearing once.
    ///
    /// @throws NotFound where the caller's organisation does not coordinate, or the kind is not one
    ///   that asks for it
    @Transactional
    void clear(UUID partnership, UUID organization, String kind) {
        coordination.require(partnership);
        var known =
                entities.createNativeQuery(
                                """
                                insert into clearance (partnership, organization, kind, cleared_by, cleared_at)
                                select ?1, ?2, k.code, ?4, ?5 from kind k where k.code = ?3 and k.sensitive
                                on conflict (partnership, organization, kind) do update set kind = excluded.kind\
                                """)
                        .setParameter(1, partnership)
                        .setParameter(2, organization)
                        .setParameter(3, kind)
                        .setParameter(4, caller.user())
                        .setParameter(5, clock.instant())
                        .executeUpdate();
        if (known == 0) {
            throw new NotFound();
        }
    }

    @Transactional
    void take(UUID partnership, UUID organization, String kind) {
        coordination.require(partnership);
        entities.createNativeQuery(
                        "delete from clearance where partnership = ?1 and organization = ?2 and kind = ?3")
                .setParameter(1, partnership)
                .setParameter(2, organization)
                .setParameter(3, kind)
                .executeUpdate();
    }
}
