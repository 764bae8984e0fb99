package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// A point in the United Kingdom. Anything else is a slip (swapped numbers, a sample value) and
/// would only give wrong distances.
record Coordinates(double latitude, double longitude) {
    static Optional<Coordinates> of(JsonNode location) {
        if (!location.path("latitude").isNumber() || !location.path("longitude").isNumber()) {
            return Optional.empty();
        }
        var point =
                new Coordinates(
                        location.path("latitude").doubleValue(),
                        location.path("longitude").doubleValue());
        return point.isInTheUnitedKingdom() ? Optional.of(point) : Optional.empty();
    }

    private boolean isInTheUnitedKingdom() {
        return latitude >= 49.8 && latitude <= 61 && longitude >= -8.7 && longitude <= 1.9;
    }
}
