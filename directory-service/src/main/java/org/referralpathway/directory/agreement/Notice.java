package org.referralpathway.directory.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the parties hear that an agreement ends, or is to be looked at again: 60 and 30 days
/// before, and on the day (MISSION C 4c).
final class Notice {
    private static final List<Integer> DAYS = List.of(60, 30, 0);

    private Notice() {}

    /// When to tell of a day first; null where there is no such day.
    static @Nullable LocalDate first(@Nullable LocalDate day) {
        return day == null ? null : day.minusDays(DAYS.getFirst());
    }

    /// The nearest of the three that has come.
    static int stage(LocalDate day, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, day);
        return DAYS.stream().filter(days -> left <= days).mapToInt(d -> d).min().orElse(60);
    }

    /// When to tell again; null after the last time.
    static @Nullable LocalDate next(LocalDate day, int told) {
        return DAYS.stream()
                .filter(days -> days < told)
                .findFirst()
                .map(day::minusDays)
                .orElse(null);
    }
}
