package org.referralpathway.directory.capacity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a group says of a pool.
///
/// @param unit what is counted, in the group's own words: places, visits a week, parcels
/// @param maximum how many there are at most; null where nothing limits them
/// @param validUntil when this stops being believed; null where it was not said
public record Limits(
        String unit,
        @Nullable Integer maximum,
        CapacityStatus status,
        @Nullable Instant validUntil) {
    /// How long somebody's word counts where they do not say so.
    public static final Duration COUNTS = Duration.ofDays(7);

    /// The same where help is needed at once.
    public static final Duration COUNTS_URGENT = Duration.ofDays(2);

    Limits until(Instant instant) {
        return new Limits(unit, maximum, status, instant);
    }
}
