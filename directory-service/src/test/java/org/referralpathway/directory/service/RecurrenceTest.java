package org.referralpathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Hsds;

/// The database reads schedules as a library for RFC 5545 does.
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class RecurrenceTest {
    private static final int DAYS = 420;
    @Inject EntityManager entities;

    @Test
    void anyRuleOfHsdsFallsOnTheDaysOnWhichTheLibraryPutsIt() throws Exception {
        var random = new Random(20261122);
        for (var i = 0; i < 150; i++) {
            var begins = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500));
            var rule = rule(random);

            assertThat(byTheDatabase(rule, begins))
                    .as("%s from %s", rule, begins)
                    .isEqualTo(byTheLibrary(rule, begins));
        }
    }

    private record Rule(String freq, int interval, String byday, String bymonthday) {
        @Override
        public String toString() {
            return "FREQ=%s;INTERVAL=%d".formatted(freq, interval)
                    + (byday.isEmpty() ? "" : ";BYDAY=" + byday)
                    + (bymonthday.isEmpty() ? "" : ";BYMONTHDAY=" + bymonthday);
        }
    }

    private static Rule rule(Random random) {
        var days = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
        var day = days.get(random.nextInt(7));
        var interval = 1 + random.nextInt(3);
        return switch (random.nextInt(5)) {
            case 0 -> new Rule("WEEKLY", interval, day, "");
            case 1 -> new Rule("WEEKLY", interval, day + "," + days.get(random.nextInt(7)), "");
            case 2 -> new Rule("MONTHLY", interval, nth(random) + day, "");
            case 3 -> new Rule("MONTHLY", interval, "", monthDay(random));
            default -> new Rule("MONTHLY", interval, day, monthDay(random));
        };
    }

    private static String nth(Random random) {
        var nth = random.nextInt(-5, 6);
        return nth == 0 ? "" : String.valueOf(nth);
    }

    private static String monthDay(Random random) {
        var day = 1 + random.nextInt(31);
        return String.valueOf(random.nextInt(4) == 0 ? -day : day);
    }

    private List<LocalDate> byTheDatabase(Rule rule, LocalDate begins) {
        var service =
                Hsds.object(
                        """
                        {"schedules":[{"id":"%s","freq":"%s","interval":%d,"byday":"%s",
                         "bymonthday":"%s","dtstart":"%s"}]}\
                        """
                                .formatted(
                                        UUID.randomUUID(),
                                        rule.freq(),
                                        rule.interval(),
                                        rule.byday(),
                                        rule.bymonthday(),
                                        begins));
        var days = new ArrayList<LocalDate>();
        for (var opening : Opening.of(service)) {
            days.addAll(days(opening, begins));
        }
        return days.stream().distinct().sorted().toList();
    }

    @SuppressWarnings("unchecked")
    private List<LocalDate> days(Opening opening, LocalDate begins) {
        return entities.createNativeQuery(
                        """
                        select cast(d as date)
                        from generate_series(cast(:begins as date) + 1, cast(:begins as date) + :days, interval '1 day') d
                        where opens_on(row(null, cast(:day as text), null, null, :monthly, :every,
                            cast(:nth as integer), cast(:monthDay as integer), cast(:begins as date), null)::opening,
                            cast(d as date))\
                        """
                                .replace("::opening", "\\:\\:opening"),
                        LocalDate.class)
                .setParameter("begins", begins)
                .setParameter("days", DAYS)
                .setParameter("day", opening.day())
                .setParameter("monthly", opening.monthly())
                .setParameter("every", opening.every())
                .setParameter("nth", opening.nth())
                .setParameter("monthDay", opening.monthDay())
                .getResultList();
    }

    /// After its first day, which a rule always counts and a schedule only names.
    private static List<LocalDate> byTheLibrary(Rule rule, LocalDate begins)
            throws InvalidRecurrenceRuleException {
        var days = new ArrayList<LocalDate>();
        var start =
                new DateTime(begins.getYear(), begins.getMonthValue() - 1, begins.getDayOfMonth());
        var dates = new RecurrenceRule(rule.toString()).iterator(start);
        while (dates.hasNext()) {
            var next = dates.nextDateTime();
            var day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (day.isAfter(begins.plusDays(DAYS))) {
                break;
            }
            if (day.isAfter(begins)) {
                days.add(day);
            }
        }
        return days;
    }
}
