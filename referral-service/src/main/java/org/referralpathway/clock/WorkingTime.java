package org.referralpathway.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/// Monday to Friday from 9 to 17 o'clock in London, less the bank holidays of a nation (MISSION C).
/// What arrives outside counts from the next opening. A working day is eight working hours.
///
/// @param holidays days on which nobody works
/// @param days the days of the week on which somebody does
public record WorkingTime(Set<LocalDate> holidays, Set<DayOfWeek> days) {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    public static final Duration DAY = Duration.ofHours(8);
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    public WorkingTime {
        holidays = Set.copyOf(holidays);
        days = Set.copyOf(days);
    }

    /// Monday to Friday.
    public WorkingTime(Set<LocalDate> holidays) {
        this(holidays, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    /// For whoever works on these days of the week; never on none.
    public WorkingTime on(Set<DayOfWeek> others) {
        return others.isEmpty() ? this : new WorkingTime(holidays, others);
    }

    /// When so much working time has passed. The end of a day is that day's, not the next one's.
    public Instant after(Instant from, Duration work) {
        var at = opening(from.atZone(ZONE));
        var left = work;
        while (true) {
            var today = Duration.between(at, at.with(CLOSES));
            if (left.compareTo(today) <= 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(today);
            at = opening(at.with(CLOSES));
        }
    }

    /// The same time of day, so many working days later.
    public Instant daysAfter(Instant from, int workingDays) {
        var at = from.atZone(ZONE);
        for (var left = workingDays; left > 0; ) {
            at = at.plusDays(1);
            if (works(at.toLocalDate())) {
                left--;
            }
        }
        return at.toInstant();
    }

    /// How much working time lies between the two.
    public Duration between(Instant from, Instant until) {
        var worked = Duration.ZERO;
        var at = opening(from.atZone(ZONE));
        while (at.toInstant().isBefore(until)) {
            var closes = at.with(CLOSES).toInstant();
            var ends = closes.isBefore(until) ? closes : until;
            worked = worked.plus(Duration.between(at.toInstant(), ends));
            at = opening(at.with(CLOSES));
        }
        return worked;
    }

    /// That moment if somebody works then, else when somebody next begins to.
    private ZonedDateTime opening(ZonedDateTime at) {
        var day = at.toLocalDate();
        if (works(day) && at.toLocalTime().isBefore(CLOSES)) {
            return at.toLocalTime().isBefore(OPENS) ? at.with(OPENS) : at;
        }
        do {
            day = day.plusDays(1);
        } while (!works(day));
        return day.atTime(OPENS).atZone(ZONE);
    }

    private boolean works(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
