package org.referralpathway.duplicate;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.need.Needs;
import org.referralpathway.task.Tasks;

/// The same person's same need in the hand of another organisation of the partnership. A
/// coordinator of both is told since when, and decides; whom they are about is told to nobody, and
/// each such finding stands in both people's list of who looked.
@ApplicationScoped
class InHand {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_FOUND = 30;
    private final EntityManager entities;
    private final Needs needs;
    private final Tasks tasks;
    private final Audit audit;
    private final Caller caller;
    private final InstantSource clock;

    InHand(
            EntityManager entities,
            Needs needs,
            Tasks tasks,
            Audit audit,
            Caller caller,
            InstantSource clock) {
        this.entities = entities;
        this.needs = needs;
        this.tasks = tasks;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public enum Verdict {
        SAME,
        DIFFERENT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param since the day on which the other need was posted
    /// @param live whether help is still being looked for or given
    public record Since(UUID other, LocalDate since, boolean live) {}

    /// @throws NotFound for a need that the caller does not see
    /// @throws TooManyComparisons for whoever has found too many within the hour
    @Transactional
    List<Since> of(UUID id) {
        var at = clock.instant();
        needs.require(id, caller.organization(), at);
        var rows = rows(id, at);
        if (rows.isEmpty()) {
            return List.of();
        }
        if (foundLately(at) >= MOST_FOUND) {
            throw new TooManyComparisons();
        }
        var people = rows.stream().map(row -> row.get(3, UUID.class)).distinct().toList();
        audit.note(people, List.of("identity"), "compare", "arrange-help", null);
        audit.note(
                rows.getFirst().get(1, UUID.class),
                List.of("identity"),
                "compare",
                "arrange-help",
                null);
        return rows.stream()
                .map(row ->
                        new Since(
                                row.get(2, UUID.class),
                                row.get(4, Instant.class).atZone(ZONE).toLocalDate(),
                                row.get(5, Boolean.class)))
                .toList();
    }

    /// The first word stands, and is not asked for again. Where it is the same the worker of the
    /// newer need finds it on their list, and speaks with the coordinator.
    ///
    /// @throws NotFound for what was decided, or is none
    @Transactional
    UUID decide(UUID id, UUID other, Verdict verdict) {
        var at = clock.instant();
        var need = needs.require(id, caller.organization(), at);
        if (rows(id, at).stream().noneMatch(row -> row.get(2, UUID.class).equals(other))) {
            throw new NotFound();
        }
        entities.createNativeQuery("insert into same_need values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, need.id())
                .setParameter(2, other)
                .setParameter(3, verdict.code())
                .setParameter(4, caller.organization())
                .setParameter(5, caller.user())
                .setParameter(6, at)
                .executeUpdate();
        if (verdict == Verdict.SAME) {
            tasks.open(Tasks.Kind.SAME_NEED, need, null, at);
        }
        return id;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(UUID need, Instant at) {
        return entities.createNativeQuery(
                        "select need, person, other, other_person, since, live from in_hand(?1, ?2)",
                        Tuple.class)
                .setParameter(1, need)
                .setParameter(2, at)
                .getResultList();
    }

    private long foundLately(Instant at) {
        return ((Number)
                        entities.createNativeQuery(
                                        "select count(*) from audit where user_id = ?1 and at > ?2 and act = 'compare'")
                                .setParameter(1, caller.user())
                                .setParameter(2, at.minus(WINDOW))
                                .getSingleResult())
                .longValue();
    }
}
