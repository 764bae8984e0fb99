package org.referralpathway.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days as they come out of native queries: the driver gives one type or the other.
public final class Days {
    private Days() {}

    public static @Nullable LocalDate of(@Nullable Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
