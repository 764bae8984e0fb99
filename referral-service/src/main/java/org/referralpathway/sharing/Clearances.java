package org.referralpathway.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Coordination;
import org.referralpathway.clock.WorkingTime;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.NotFound;

/// The groups that may be asked for a sensitive kind of help, one by one, as the coordinators of a
/// partnership have cleared them.
@ApplicationScoped
public class Clearances {
    private static final int MOST = 500;
    private static final String TO_DECIDE =
            """
            with asked as (
                select m.organization, unnest(s.kinds) as kind
                from partnership_member m join service_copy s on s.organization = m.organization
                where m.partnership = ?1 and m.valid_from <= ?2
                  and (m.valid_until is null or m.valid_until > ?2) and s.status = 'active'
                union select c.organization, c.kind from clearance c where c.partnership = ?1)
            select a.organization, o.name, k.code, k.label, c.cleared_at
            from asked a join kind k on k.code = a.kind and k.sensitive
              join organization_copy o on o.id = a.organization
              left join clearance c on c.partnership = ?1 and c.organization = a.organization and c.kind = k.code
            order by k.label, o.name, a.organization limit ?3\
            """;
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

    /// @param since null where the group is not asked for it
    record Line(
            UUID organization,
            String name,
            String kind,
            String kindLabel,
            @Nullable Instant since) {
        private static Line of(Tuple row) {
            return new Line(
                    row.get(0, UUID.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    row.get(3, String.class),
                    row.get(4, Instant.class));
        }
    }

    /// The members that offer a sensitive kind, and whoever is cleared for one; at most 500.
    ///
    /// @throws NotFound where the caller's organisation does not coordinate
    @Transactional
    @SuppressWarnings("unchecked")
    List<Line> list(UUID partnership) {
        coordination.require(partnership);
        List<Tuple> rows =
                entities.createNativeQuery(TO_DECIDE, Tuple.class)
                        .setParameter(1, partnership)
                        .setParameter(2, LocalDate.ofInstant(clock.instant(), WorkingTime.ZONE))
                        .setParameter(3, MOST)
                        .getResultList();
        return rows.stream().map(Line::of).toList();
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
