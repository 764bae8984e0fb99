package org.referralpathway.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {
    private static final WorkingTime ENGLAND =
            new WorkingTime(Set.of(LocalDate.parse("2026-05-25"), LocalDate.parse("2026-08-31")));
    private static final WorkingTime SCOTLAND =
            new WorkingTime(Set.of(LocalDate.parse("2026-05-25"), LocalDate.parse("2026-08-03")));

    @ParameterizedTest
    @CsvSource({
        "2026-05-19T10:00, 4, 2026-05-19T14:00",
        "2026-05-19T15:00, 4, 2026-05-20T11:00",
        "2026-05-19T07:00, 1, 2026-05-19T10:00",
        "2026-05-19T17:00, 1, 2026-05-20T10:00",
        "2026-05-22T16:00, 2, 2026-05-26T10:00",
        "2026-05-23T12:00, 8, 2026-05-26T17:00",
        "2026-05-19T10:00, 24, 2026-05-22T10:00",
        "2026-03-27T16:00, 2, 2026-03-30T10:00",
        "2026-10-23T16:00, 2, 2026-10-26T10:00"
    })
    void countsWorkingHoursThroughNightsWeekendsHolidaysAndClockChanges(
            String from, int hours, String until) {
        assertThat(ENGLAND.after(at(from), Duration.ofHours(hours))).isEqualTo(at(until));
    }

    @Test
    void fridayEveningBeforeAnEnglishBankHolidayIsDueEarlierInScotland() {
        var friday = at("2026-08-28T17:05");

        assertThat(ENGLAND.after(friday, WorkingTime.DAY)).isEqualTo(at("2026-09-01T17:00"));
        assertThat(SCOTLAND.after(friday, WorkingTime.DAY)).isEqualTo(at("2026-08-31T17:00"));
    }

    @Property
    void whatHasPassedIsWhatWasWaitedFor(
            @ForAll @LongRange(min = 0, max = 400L * 24 * 60) long minutes,
            @ForAll @IntRange(min = 0, max = 30 * 8 * 60) int work) {
        var from = at("2026-01-01T00:00").plus(Duration.ofMinutes(minutes));
        var due = ENGLAND.after(from, Duration.ofMinutes(work));

        assertThat(due).isAfterOrEqualTo(from);
        assertThat(ENGLAND.between(from, due)).isEqualTo(Duration.ofMinutes(work));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingTime.ZONE).toInstant();
    }
}
