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
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.problem.NotFound;

/// What came of an emergency, against the thirty days before it in the same area, and whom it let
/// in.
@ApplicationScoped
class LookBack {
    private static final Duration BEFORE = Duration.ofDays(30);

    /// DESIGN section 8: who does not coordinate learns no count between nought and this.
    private static final int SMALL = 5;

    private final EntityManager entities;
    private final Incidents incidents;
    private final Caller caller;

    LookBack(EntityManager entities, Incidents incidents, Caller caller) {
        this.entities = entities;
        this.incidents = incidents;
        this.caller = caller;
    }

    /// @param letIn who learned who somebody is on no other ground
    record Review(Incidents.Incident incident, Figures during, Figures before, List<LetIn> letIn) {}

    /// @param unmet nobody has it, or nobody had it in the end
    /// @param medianMinutes from the posting to the first acceptance; null where there was none
    record Figures(
            @Nullable Long posted,
            @Nullable Long accepted,
            @Nullable Long unmet,
            @Nullable Double medianMinutes) {
        private static final Figures NOT_TOLD = new Figures(null, null, null, null);

        /// All of them or none: of three that belong together one tells the others.
        Figures protectedOnes() {
            return isSmall(posted) || isSmall(accepted) || isSmall(unmet) ? NOT_TOLD : this;
        }

        private static boolean isSmall(@Nullable Long count) {
            return count != null && count > 0 && count < SMALL;
        }
    }

    /// @param needs of how many; null where the caller is told no such number
    record LetIn(UUID organization, String name, @Nullable Long needs) {
        LetIn withoutCount() {
            return new LetIn(organization, name, null);
        }
    }

    /// @throws NotFound for those of other partnerships, and for what nobody confirmed
    @Transactional
    Review of(UUID id) {
        var incident = incidents.require(id);
        var from = incident.confirmedAt();
        if (from == null) {
            throw new NotFound(); // it never was: its area is only what somebody wrote
        }
        var during = figures(id, null, null);
        var before = figures(id, from.minus(BEFORE), from);
        var letIn = letIn(id);
        if (caller.has(Roles.COORDINATOR)) {
            return new Review(incident, during, before, letIn);
        }
        return new Review(
                incident,
                during.protectedOnes(),
                before.protectedOnes(),
                letIn.stream().map(LetIn::withoutCount).toList());
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
