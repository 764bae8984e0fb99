package org.referralpathway.referral;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.outbox.OutboxEvent;
import org.referralpathway.need.Need;
import org.referralpathway.person.Vault;

/// What came of a referral: recorded by the group, confirmed by the referrer when the referral is
/// closed (move 12). Never changed, only added to.
@ApplicationScoped
public class Outcomes {
    private static final String TOPIC = "referral.outcome.v1";
    private final EntityManager entities;
    private final Vault vault;
    private final Outbox outbox;
    private final Caller caller;
    private final Uuid7 ids;

    Outcomes(EntityManager entities, Vault vault, Outbox outbox, Caller caller, Uuid7 ids) {
        this.entities = entities;
        this.vault = vault;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
    }

    public enum Kind {
        NEED_MET,
        MORE_INDEPENDENT,
        INCOME_IMPROVED,
        HOUSING_SECURED,
        LESS_ISOLATED,
        HEALTH_IMPROVED,
        OTHER;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    public enum Rating {
        ACHIEVED,
        PARTLY,
        NOT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// `referral.outcome.v1`: codes only.
    record Recorded(
            UUID outcome,
            UUID referral,
            UUID need,
            UUID partnership,
            Kind kind,
            Rating rating,
            String by,
            long sequence,
            Instant at) {}

    record Entry(
            UUID id, String kind, String rating, @Nullable String note, String by, Instant at) {}

    UUID add(
            Referral referral,
            Need need,
            Kind kind,
            Rating rating,
            @Nullable String note,
            Instant at) {
        var id = ids.next();
        entities.createNativeQuery(
                        """
                        insert into outcome
                            (id, referral, need, person, organization, kind, rating, note, recorded_by, recorded_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as bytea), ?9, ?10)\
                        """)
                .setParameter(1, id)
                .setParameter(2, referral.id())
                .setParameter(3, need.id())
                .setParameter(4, need.person())
                .setParameter(5, caller.organization())
                .setParameter(6, kind.code())
                .setParameter(7, rating.code())
                .setParameter(8, vault.of(need.person()).close(id, "note", note))
                .setParameter(9, caller.user())
                .setParameter(10, at)
                .executeUpdate();
        outbox.append(
                new OutboxEvent(
                        TOPIC,
                        id,
                        1,
                        "org.referralpathway.outcome.recorded.v1",
                        at,
                        new Recorded(
                                id,
                                referral.id(),
                                need.id(),
                                referral.partnership(),
                                kind,
                                rating,
                                "provider",
                                1,
                                at)));
        return id;
    }

    /// @param seal null where this caller may not read notes
    List<Entry> of(UUID referral, Vault.@Nullable Seal seal) {
        return rows(referral).stream()
                .map(row ->
                        new Entry(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                seal == null
                                        ? null
                                        : seal.open(
                                                row.get(0, UUID.class),
                                                "note",
                                                row.get(3, byte[].class)),
                                "provider",
                                row.get(4, Instant.class)))
                .toList();
    }

    void requireAny(Referral referral) {
        if (rows(referral.id()).isEmpty()) {
            throw new OutcomeMissing();
        }
    }

    /// Met, if the latest rating says so and nothing was left undone.
    boolean metFully(Referral referral) {
        var rows = rows(referral.id());
        return !referral.partDelivered()
                && !rows.isEmpty()
                && rows.getLast().get(2, String.class).equals(Rating.ACHIEVED.code());
    }

    private List<Tuple> rows(UUID referral) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select id, kind, rating, note, recorded_at from outcome"
                                        + " where referral = ?1 order by id",
                                Tuple.class)
                        .setParameter(1, referral)
                        .getResultList();
        return rows;
    }
}
