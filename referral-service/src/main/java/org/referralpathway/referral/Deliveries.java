package org.referralpathway.referral;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.NotFound;

/// The log of a referral: what was to come when, and whether it came.
@ApplicationScoped
public class Deliveries {
    private final EntityManager entities;
    private final Caller caller;
    private final Uuid7 ids;

    Deliveries(EntityManager entities, Caller caller, Uuid7 ids) {
        this.entities = entities;
        this.caller = caller;
        this.ids = ids;
    }

    /// Why a delivery did not happen.
    public enum Missed {
        NOBODY_IN,
        NO_VOLUNTEER,
        NOT_WANTED,
        WEATHER,
        OTHER;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    public record Entry(
            UUID id,
            Instant plannedAt,
            String state,
            @Nullable String reason,
            @Nullable Instant toldAt) {}

    UUID plan(UUID referral, Instant plannedAt) {
        var id = ids.next();
        entities.createNativeQuery(
                        """
                        insert into delivery (id, referral, planned_at, state) values (?1, ?2, ?3, 'PLANNED')\
                        """)
                .setParameter(1, id)
                .setParameter(2, referral)
                .setParameter(3, plannedAt)
                .executeUpdate();
        return id;
    }

    /// What came of a planned one. What was told once is told.
    ///
    /// @param missed null where it was done
    /// @throws NotFound when this referral has no such delivery that is still planned
    void tell(UUID referral, UUID delivery, @Nullable Missed missed, Instant at) {
        var told =
                entities.createNativeQuery(
                                """
                                update delivery set state = ?3, reason = cast(?4 as text), told_at = ?5, told_by = ?6
                                where id = ?1 and referral = ?2 and state = 'PLANNED'\
                                """)
                        .setParameter(1, delivery)
                        .setParameter(2, referral)
                        .setParameter(3, missed == null ? "DONE" : "MISSED")
                        .setParameter(4, missed == null ? null : missed.code())
                        .setParameter(5, at)
                        .setParameter(6, caller.user())
                        .executeUpdate();
        if (told == 0) {
            throw new NotFound();
        }
    }

    /// @throws MoveRefused when something has been brought: then it was no error
    void requireNoneDone(UUID referral) {
        if (of(referral).stream().anyMatch(entry -> entry.state().equals("DONE"))) {
            throw new MoveRefused(MoveRefused.Why.DELIVERY_LOGGED);
        }
    }

    List<Entry> of(UUID referral) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select id, planned_at, state, reason, told_at from delivery
                                where referral = ?1 order by planned_at, id limit 200\
                                """,
                                Tuple.class)
                        .setParameter(1, referral)
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Entry(
                                row.get(0, UUID.class),
                                row.get(1, Instant.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, Instant.class)))
                .toList();
    }
}
