package org.referralpathway.privacy;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.person.People;

/// Breaches of personal data of one organisation, in codes: what happened, whom it touched, and by
/// when the regulator must know (72 hours after it was found).
@ApplicationScoped
class Breaches {
    private static final Duration TO_TELL = Duration.ofHours(72);
    private static final String SELECT =
            """
            select b.id, b.kind, b.risk, b.found_at, b.regulator_told_at, b.people_told_at, b.closed_at,
                   array(select p.person from breach_person p where p.breach = b.id order by p.person) as people
            from breach b where b.organization = ?1
              and (cast(?2 as uuid) is null or b.id = cast(?2 as uuid))
              and (cast(?2 as uuid) is not null or b.closed_at is null)
            order by b.found_at limit 100\
            """;
    private final EntityManager entities;
    private final People people;
    private final Audit audit;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    Breaches(
            EntityManager entities,
            People people,
            Audit audit,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.entities = entities;
        this.people = people;
        this.audit = audit;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    public enum Kind {
        SENT_TO_WRONG_PERSON,
        SEEN_BY_WRONG_PERSON,
        LOST,
        PUBLISHED,
        CHANGED,
        OTHER;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    /// How likely it is that people are harmed. From `risk` on the regulator is told, from
    /// `high-risk` on the people too.
    public enum Risk {
        UNLIKELY,
        RISK,
        HIGH_RISK;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    /// @param tellBy when the regulator must know; null where harm is unlikely
    public record Entry(
            UUID id,
            String kind,
            String risk,
            Instant foundAt,
            @Nullable Instant tellBy,
            @Nullable Instant regulatorToldAt,
            @Nullable Instant peopleToldAt,
            @Nullable Instant closedAt,
            List<UUID> people) {}

    @Transactional
    UUID record(Kind kind, Risk risk, Instant foundAt, Set<UUID> touched) {
        var now = clock.instant();
        if (foundAt.isAfter(now)) {
            throw new InvalidField("/foundAt", "Enter when it was found, not later than now");
        }
        var id = ids.next();
        entities.createNativeQuery(
                        """
                        insert into breach (id, organization, kind, risk, found_at, recorded_by, recorded_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)\
                        """)
                .setParameter(1, id)
                .setParameter(2, caller.organization())
                .setParameter(3, kind.code())
                .setParameter(4, risk.code())
                .setParameter(5, foundAt)
                .setParameter(6, caller.user())
                .setParameter(7, now)
                .executeUpdate();
        touch(id, touched);
        return id;
    }

    private void touch(UUID id, Set<UUID> touched) {
        if (touched.isEmpty()) {
            return;
        }
        var own = people.count("id in ?1 and organization = ?2", touched, caller.organization());
        if (own != touched.size()) {
            throw new InvalidField("/people", "Choose people your organisation has recorded");
        }
        entities.createNativeQuery(
                        "insert into breach_person (breach, person) select ?1, unnest(cast(?2 as uuid[]))")
                .setParameter(1, id)
                .setParameter(2, touched.toArray(new UUID[0]))
                .executeUpdate();
        audit.note(touched, List.of("identity"), "breach", "protect", null);
    }

    /// Those that are open, the oldest first.
    @Transactional
    List<Entry> open() {
        return read(null);
    }

    @Transactional
    Entry require(UUID id) {
        return read(id).stream().findFirst().orElseThrow(NotFound::new);
    }

    /// Saying it twice is saying it once: the first time counts.
    @Transactional
    UUID told(UUID id, boolean regulator) {
        var column = regulator ? "regulator_told_at" : "people_told_at";
        change(id, "update breach set %1$s = coalesce(%1$s, ?3)".formatted(column), null);
        return id;
    }

    @Transactional
    UUID close(UUID id) {
        var breach = require(id);
        if (breach.tellBy() != null && breach.regulatorToldAt() == null) {
            throw new InvalidField("", "Tell the regulator first, or set the risk to unlikely");
        }
        if (breach.risk().equals(Risk.HIGH_RISK.code()) && breach.peopleToldAt() == null) {
            throw new InvalidField("", "Tell the people first: the risk for them is high");
        }
        change(
                id,
                "update breach set closed_at = coalesce(closed_at, ?3), closed_by = coalesce(closed_by, ?4)",
                caller.user());
        return id;
    }

    private void change(UUID id, String sql, @Nullable UUID by) {
        var query =
                entities.createNativeQuery(sql + " where id = ?1 and organization = ?2")
                        .setParameter(1, id)
                        .setParameter(2, caller.organization())
                        .setParameter(3, clock.instant());
        if (by != null) {
            query.setParameter(4, by);
        }
        if (query.executeUpdate() == 0) {
            throw new NotFound();
        }
    }

    private List<Entry> read(@Nullable UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(SELECT, Tuple.class)
                        .setParameter(1, caller.organization())
                        .setParameter(2, id == null ? null : id.toString())
                        .getResultList();
        return rows.stream().map(Breaches::entry).toList();
    }

    private static Entry entry(Tuple row) {
        var found = row.get(3, Instant.class);
        var risk = row.get(2, String.class);
        return new Entry(
                row.get(0, UUID.class),
                row.get(1, String.class),
                risk,
                found,
                risk.equals(Risk.UNLIKELY.code()) ? null : found.plus(TO_TELL),
                row.get(4, Instant.class),
                row.get(5, Instant.class),
                row.get(6, Instant.class),
                List.of(row.get(7, UUID[].class)));
    }
}
