package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.clock.BankHolidays;
import org.referralpathway.clock.Span;
import org.referralpathway.clock.WorkingTime;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.need.Need;
import org.referralpathway.pathway.Rulebook;
import org.referralpathway.terms.GroupTerms;

/// Starts and stops the clocks of a referral as it moves: rows, written in the transaction of the
/// move. Who fires them is [FireTimers].
@ApplicationScoped
class Timers {
    private final EntityManager entities;
    private final BankHolidays holidays;
    private final GroupTerms terms;
    private final Rulebook rules;
    private final Uuid7 ids;

    Timers(
            EntityManager entities,
            BankHolidays holidays,
            GroupTerms terms,
            Rulebook rules,
            Uuid7 ids) {
        this.entities = entities;
        this.holidays = holidays;
        this.terms = terms;
        this.rules = rules;
        this.ids = ids;
    }

    /// Which clocks run where.
    static Set<Clock> of(ReferralStatus status) {
        return switch (status) {
            case OFFERED, RECEIVED -> Set.of(Clock.RESPONSE);
            case QUERY -> Set.of(Clock.ANSWER);
            case WAITLISTED -> Set.of(Clock.STILL_NEEDED, Clock.REVIEW);
            case ACCEPTED -> Set.of(Clock.FIRST_CONTACT);
            case IN_PROGRESS -> Set.of(Clock.ACTIVITY);
            case ON_HOLD -> Set.of(Clock.REVIEW);
            case DELIVERED -> Set.of(Clock.OUTCOME, Clock.CONFIRM);
            case DRAFT, CLOSED, DECLINED, WITHDRAWN, EXPIRED, SUPERSEDED, NOT_DELIVERED, ERROR ->
                    Set.of();
        };
    }

    /// A move was made.
    void follow(Referral referral, Need need, ReferralStatus before, Instant at) {
        var now = referral.status();
        if (before == ReferralStatus.OFFERED && now == ReferralStatus.RECEIVED) {
            return;
        }
        stop(referral.id());
        if (of(now).isEmpty()) {
            return;
        }
        if (now == ReferralStatus.QUERY) {
            var from = referral.clockFrom();
            if (from != null) {
                var working = working(Clock.RESPONSE, referral, need);
                referral.clockStops(span(Clock.RESPONSE, need).used(from, at, working));
            }
        }
        var used = Duration.ZERO;
        if (of(now).contains(Clock.RESPONSE)) {
            used = before == ReferralStatus.QUERY ? referral.clockUsed() : Duration.ZERO;
            referral.clockRuns(at, used);
        }
        for (var clock : of(now)) {
            if (clock != Clock.CONFIRM) {
                start(referral, need, clock, at, used);
            }
        }
    }

    /// The group has said what came of it: whoever asked confirms, or their silence does.
    void outcomeRecorded(Referral referral, Need need, Instant at) {
        stop(referral.id());
        start(referral, need, Clock.CONFIRM, at, Duration.ZERO);
    }

    /// Something was done meanwhile: the clock of quiet begins anew.
    void alive(Referral referral, Need need, Instant at) {
        if (referral.status() == ReferralStatus.IN_PROGRESS) {
            follow(referral, need, ReferralStatus.IN_PROGRESS, at);
        }
    }

    /// Asks the same again after as long.
    void again(Referral referral, Need need, Clock clock, Instant at) {
        start(referral, need, clock, at, Duration.ZERO);
    }

    private void start(Referral referral, Need need, Clock clock, Instant at, Duration used) {
        var working = working(clock, referral, need);
        var span = span(clock, need);
        var steps = new LinkedHashMap<String, String>();
        for (var step : clock.steps()) {
            if (step == Clock.Step.EXPIRE || !span.passed(step.percent(), used)) {
                var due =
                        clock == Clock.REVIEW
                                ? review(referral)
                                : span.due(step.percent(), at, used, working);
                steps.put(step.name(), due.toString());
            }
        }
        insert(referral, clock, steps);
    }

    /// By the rules that the need began with.
    private Span span(Clock clock, Need need) {
        return clock.span(rules.of(need.pathway(), need.pathwayVersion()), need.pace());
    }

    /// The time for a group's answer runs on the days on which it answers; what keeps a person safe
    /// after that does not wait for them.
    private WorkingTime working(Clock clock, Referral referral, Need need) {
        var working = holidays.of(need.partnership());
        var answers = clock == Clock.RESPONSE || clock == Clock.ANSWER;
        return answers && clock.isGroups(referral)
                ? working.on(terms.answerDays(referral.organization()))
                : working;
    }

    /// The morning of the day that the group named.
    private static Instant review(Referral referral) {
        var day = Objects.requireNonNull(referral.reviewOn());
        return day.atTime(LocalTime.of(9, 0)).atZone(WorkingTime.ZONE).toInstant();
    }

    /// @param steps when each is due, as PostgreSQL reads a time
    private void insert(Referral referral, Clock clock, Map<String, String> steps) {
        entities.createNativeQuery(
                        "select cast(start_timers(?1, ?2, ?3, ?4, cast(?5 as timestamptz[])) as text)")
                .setParameter(1, steps.keySet().stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .setParameter(2, referral.id())
                .setParameter(3, clock.name())
                .setParameter(4, steps.keySet().toArray(String[]::new))
                .setParameter(5, steps.values().toArray(String[]::new))
                .getSingleResult();
    }

    private void stop(UUID referral) {
        entities.createNativeQuery("delete from timer where referral = ?1")
                .setParameter(1, referral)
                .executeUpdate();
    }

    /// When whoever has the next word must have said it; null where nobody waits for one.
    @Nullable Instant due(UUID referral) {
        @SuppressWarnings("unchecked")
        List<Instant> due =
                entities.createNativeQuery(
                                """
                                select due_at from timer where referral = ?1 and step in ('LATE', 'CLOSE')
                                order by due_at limit 1\
                                """,
                                Instant.class)
                        .setParameter(1, referral)
                        .getResultList();
        return due.isEmpty() ? null : due.getFirst();
    }

    record Due(Clock clock, Clock.Step step) {}

    /// Takes a timer that is due out of the table; nothing where somebody else did.
    Optional<Due> claim(UUID timer, Instant at) {
        @SuppressWarnings("unchecked")
        List<Tuple> found =
                entities.createNativeQuery(
                                "select clock, step from timer where id = ?1 and due_at <= ?2",
                                Tuple.class)
                        .setParameter(1, timer)
                        .setParameter(2, at)
                        .getResultList();
        entities.createNativeQuery("delete from timer where id = ?1 and due_at <= ?2")
                .setParameter(1, timer)
                .setParameter(2, at)
                .executeUpdate();
        return found.stream()
                .findFirst()
                .map(row ->
                        new Due(
                                Clock.valueOf(row.get(0, String.class)),
                                Clock.Step.valueOf(row.get(1, String.class))));
    }
}
