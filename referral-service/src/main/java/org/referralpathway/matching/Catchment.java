package org.referralpathway.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referralpathway.place.Place;

/// The areas that a service states.
///
/// @param rings drawn areas: inside a ring, and in no hole of the same part
public record Catchment(
        List<String> districts, List<String> wards, List<String> outcodes, List<Ring> rings) {
    private static final String NONE = "[]";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param corners longitude and latitude of each
    public record Ring(int part, boolean hole, List<List<Double>> corners) {
        /// By how often a line from the point to the east crosses the ring.
        boolean holds(double latitude, double longitude) {
            var inside = false;
            for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
                var a = corners.get(i);
                var b = corners.get(j);
                var crosses = (a.get(1) > latitude) != (b.get(1) > latitude);
                if (crosses
                        && longitude
                                < (b.get(0) - a.get(0))
                                                * (latitude - a.get(1))
                                                / (b.get(1) - a.get(1))
                                        + a.get(0)) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    static List<Ring> rings(String json) {
        if (json.equals(NONE)) {
            return List.of();
        }
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A copy of a service has areas that cannot be read", e);
        }
    }

    boolean isStated() {
        return !(outcodes.isEmpty() && districts.isEmpty() && wards.isEmpty() && rings.isEmpty());
    }

    boolean covers(Place place) {
        return outcodes.contains(place.outcode())
                || has(districts, place.district())
                || has(wards, place.ward())
                || draws(place.latitude(), place.longitude());
    }

    private static boolean has(List<String> codes, @Nullable String code) {
        return code != null && codes.contains(code);
    }

    private boolean draws(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude != null
                && longitude != null
                && rings.stream()
                        .filter(ring -> !ring.hole() && ring.holds(latitude, longitude))
                        .anyMatch(outer ->
                                rings.stream()
                                        .noneMatch(r ->
                                                r.hole()
                                                        && r.part() == outer.part()
                                                        && r.holds(latitude, longitude)));
    }
}
