package org.referralpathway.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.InvalidField;

/// How many unanswered requests a group takes at once, on which days it answers, and until when it
/// is away. Whoever has said nothing is asked without a limit, on working days.
@ApplicationScoped
public class GroupTerms {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> WORKING = DAYS.subList(0, 5);
    private static final int LONGEST_AWAY_MONTHS = 12;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    GroupTerms(EntityManager entities, Caller caller, InstantSource clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param mostOpen null for no limit, or three where nobody is paid
    /// @param paidStaff null where the group has not said
    /// @param answerDays as RFC 5545 names them
    /// @param awayUntil the first day back
    public record Terms(
            @Nullable Integer mostOpen,
            @Nullable Boolean paidStaff,
            List<String> answerDays,
            @Nullable LocalDate awayUntil) {
        static final Terms UNSAID = new Terms(null, null, WORKING, null);
    }

    @Transactional
    Terms own() {
        return of(caller.organization()).orElse(Terms.UNSAID);
    }

    @Transactional
    Terms say(Terms terms) {
        var now = clock.instant();
        var today = today(now);
        var until = terms.awayUntil();
        if (until != null
                && (!until.isAfter(today)
                        || until.isAfter(today.plusMonths(LONGEST_AWAY_MONTHS)))) {
            throw new InvalidField("/awayUntil", "Enter a day after today and within a year");
        }
        entities.createNativeQuery(
                        """
                        insert into group_terms (organization, most_open, paid_staff, answer_days, away_until, set_by, set_at)
                        values (?1, cast(?2 as int), cast(?3 as boolean), ?4, cast(?5 as date), ?6, ?7)
                        on conflict (organization) do update
                        set (most_open, paid_staff, answer_days, away_until, set_by, set_at)
                          = (excluded.most_open, excluded.paid_staff, excluded.answer_days, excluded.away_until,
                             excluded.set_by, excluded.set_at)\
                        """)
                .setParameter(1, caller.organization())
                .setParameter(2, terms.mostOpen())
                .setParameter(3, terms.paidStaff())
                .setParameter(4, terms.answerDays().stream().distinct().toArray(String[]::new))
                .setParameter(5, until == null ? null : until.toString())
                .setParameter(6, caller.user())
                .setParameter(7, now)
                .executeUpdate();
        return own();
    }

    /// Takes the group's turn, in the transaction of an offer.
    ///
    /// @return `group-away` or `group-busy`; empty where it may be asked
    public Optional<String> takeTurn(UUID group, Instant at) {
        return Optional.ofNullable(
                (String)
                        entities.createNativeQuery("select take_turn(?1, ?2)", String.class)
                                .setParameter(1, group)
                                .setParameter(2, today(at))
                                .getSingleResult());
    }

    /// The days on which its clocks run.
    public Set<DayOfWeek> answerDays(UUID group) {
        return of(group).orElse(Terms.UNSAID).answerDays().stream()
                .map(day -> DayOfWeek.of(DAYS.indexOf(day) + 1))
                .collect(
                        java.util.stream.Collectors.toCollection(
                                () -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private Optional<Terms> of(UUID group) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select most_open, paid_staff, answer_days, cast(away_until as text)
                                from group_terms where organization = ?1\
                                """,
                                Tuple.class)
                        .setParameter(1, group)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Terms(
                                row.get(0, Integer.class),
                                row.get(1, Boolean.class),
                                Arrays.asList(row.get(2, String[].class)),
                                row.get(3) == null
                                        ? null
                                        : LocalDate.parse(row.get(3, String.class))));
    }

    private static LocalDate today(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
