package org.referralpathway.directory.capacity;

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
        @Nullable Instant validUntil) {}
