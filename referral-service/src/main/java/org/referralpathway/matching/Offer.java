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
/// @param stale what was said of places has run out; it ranks and never excludes (DESIGN section 5)
public record Offer(
        UUID service,
        String serviceName,
        UUID organization,
        String organizationName,
        String status,
        List<String> kinds,
        boolean remote,
        List<String> districts,
        List<String> outcodes,
        List<Point> points,
        List<String> languages,
        List<String> access,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable LocalDate assured,
        @Nullable String capacity,
        @Nullable Integer maximum,
        int reserved,
        boolean stale) {

    /// In degrees, WGS 84.
    public record Point(double latitude, double longitude) {}

    /// Free = max(0, max - reserved); null when not limited.
    @Nullable Integer free() {
        return maximum == null ? null : (Integer) Math.max(0, maximum - reserved);
    }

    boolean coversStatedArea(String outcode, @Nullable String district) {
        return outcodes.contains(outcode) || (district != null && districts.contains(district));
    }

    boolean statesArea() {
        return !outcodes.isEmpty() || !districts.isEmpty();
    }
}
