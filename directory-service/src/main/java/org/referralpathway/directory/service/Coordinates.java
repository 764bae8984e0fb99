package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// A point in the United Kingdom. Anything else is a slip (swapped numbers, a sample value) and
/// would only give wrong distances.
record Coordinates(double latitude, double longitude) {
    static Optional<Coordinates> of(JsonNode location) {
        return at(location.path("latitude"), location.path("longitude"));
    }

    static Optional<Coordinates> at(JsonNode latitude, JsonNode longitude) {
        if (!latitude.isNumber() || !longitude.isNumber()) {
            return Optional.empty();
        }
        var point = new Coordinates(latitude.doubleValue(), longitude.doubleValue());
        return point.isInTheUnitedKingdom() ? Optional.of(point) : Optional.empty();
    }

    private boolean isInTheUnitedKingdom() {
        return latitude >= 49.8 && latitude <= 61 && longitude >= -8.7 && longitude <= 1.9;
    }
}
