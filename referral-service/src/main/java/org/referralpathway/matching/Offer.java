package org.referralpathway.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One service as the snapshot holds it.
///
/// @param maximum null when no limit was stated
/// @param capacity `capacity`, `none`, `waitlist`, `additional-assessment`, or null when nobody
///   said
/// @param safeguardedUntil the first day on which its group may not meet children
/// @param stale what was said of places has run out; it ranks and never excludes (DESIGN section 5)
/// @param busy its group has as many unanswered requests as it takes
/// @param awayUntil the first day on which its group is back; null where it is there
public record Offer(
        UUID service,
        String serviceName,
        UUID organization,
        String organizationName,
        String status,
        List<String> kinds,
        boolean remote,
        Catchment catchment,
        Admission admission,
        List<Point> points,
        List<String> languages,
        List<String> access,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable LocalDate assured,
        @Nullable String capacity,
        @Nullable Integer maximum,
        int reserved,
        boolean stale,
        @Nullable LocalDate safeguardedUntil,
        boolean busy,
        @Nullable LocalDate awayUntil) {

    /// In degrees, WGS 84.
    public record Point(double latitude, double longitude) {}

    /// Free = max(0, max - reserved); null when not limited.
    @Nullable Integer free() {
        return maximum == null ? null : (Integer) Math.max(0, maximum - reserved);
    }

    /// Whether a steward has checked how the group keeps children safe, and that holds on the day.
    boolean isSafeForChildren(LocalDate day) {
        return safeguardedUntil != null && safeguardedUntil.isAfter(day);
    }
}
