package org.referralpathway.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.incident.Incidents;

/// What came of an emergency, against the thirty days before it in the same area, and whom it let
/// in.
@ApplicationScoped
class LookBack {
    private static final Duration BEFORE = Duration.ofDays(30);
    private final EntityManager entities;
    private final Incidents incidents;

    LookBack(EntityManager entities, Incidents incidents) {
        this.entities = entities;
        this.incidents = incidents;
    }

    /// @param letIn who learned who somebody is on no other ground
    record Review(Incidents.Incident incident, Figures during, Figures before, List<LetIn> letIn) {}

    /// @param unmet nobody has it, or nobody had it in the end
    /// @param medianMinutes from the posting to the first acceptance; null where there was none
    record Figures(long posted, long accepted, long unmet, @Nullable Double medianMinutes) {}

    record LetIn(UUID organization, String name, long needs) {}

    /// @throws org.referralpathway.kit.problem.NotFound for those of other partnerships
    @Transactional
    Review of(UUID id) {
        var incident = incidents.require(id);
        var from = incident.confirmedAt() == null ? incident.declaredAt() : incident.confirmedAt();
        return new Review(
                incident,
                figures(id, null, null),
                figures(id, from.minus(BEFORE), from),
                letIn(id));
    }

    private Figures figures(UUID incident, @Nullable Instant since, @Nullable Instant until) {
        var row =
                (Tuple)
                        entities.createNativeQuery(
                                        """
                                        select posted, accepted, unmet, minutes
                                        from incident_counts(?1, cast(?2 as timestamptz), cast(?3 as timestamptz))\
                                        """,
                                        Tuple.class)
                                .setParameter(1, incident)
                                .setParameter(2, since == null ? null : since.toString())
                                .setParameter(3, until == null ? null : until.toString())
                                .getSingleResult();
        return new Figures(
                row.get(0, Long.class),
                row.get(1, Long.class),
                row.get(2, Long.class),
                row.get(3, Double.class));
    }

    private List<LetIn> letIn(UUID incident) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select organization, name, needs from incident_let_in(?1)",
                                Tuple.class)
                        .setParameter(1, incident)
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new LetIn(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, Long.class)))
                .toList();
    }
}
