package org.referralpathway.directory.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the parties hear that an agreement ends: 60 and 30 days before, and on the day (MISSION C
/// 4c).
final class Expiry {
    private static final List<Integer> DAYS = List.of(60, 30, 0);

    private Expiry() {}

    static LocalDate first(LocalDate until) {
        return until.minusDays(DAYS.getFirst());
    }

    /// The nearest of the three that has come.
    static int stage(LocalDate until, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, until);
        return DAYS.stream().filter(days -> left <= days).mapToInt(d -> d).min().orElse(60);
    }

    /// When to tell again; null after the last time.
    static @Nullable LocalDate next(LocalDate until, int told) {
        return DAYS.stream()
                .filter(days -> days < told)
                .findFirst()
                .map(days -> until.minusDays(days))
                .orElse(null);
    }
}
