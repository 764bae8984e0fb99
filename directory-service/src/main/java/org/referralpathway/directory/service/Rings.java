package org.referralpathway.directory.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads drawn areas: GeoJSON (RFC 7946) and circles. One with a corner outside the United Kingdom,
/// or with more than 2,000 corners, is not usable.
final class Rings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_CORNERS = 2_000;

    /// A circle is drawn with so many corners; it misses less than one per cent of its area.
    private static final int CORNERS = 36;

    private static final double METRES_A_DEGREE = 111_195;
    private final List<Ring> rings = new ArrayList<>();
    private int parts;
    private int corners;

    private Rings() {}

    /// @return nothing where it cannot be used as it is
    static Optional<List<Ring>> geoJson(String text) {
        try {
            var read = new Rings();
            return read.any(JSON.readTree(text)) && !read.rings.isEmpty()
                    ? Optional.of(read.rings)
                    : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    static Ring circle(int part, Coordinates middle, double metres) {
        var north = metres / METRES_A_DEGREE;
        var east = north / Math.cos(Math.toRadians(middle.latitude()));
        var around =
                IntStream.range(0, CORNERS)
                        .mapToDouble(i -> 2 * Math.PI * i / CORNERS)
                        .mapToObj(turn ->
                                new Coordinates(
                                        middle.latitude() + north * Math.sin(turn),
                                        middle.longitude() + east * Math.cos(turn)))
                        .toList();
        return Ring.of(part, false, around);
    }

    private boolean any(@Nullable JsonNode node) {
        if (node == null) {
            return false;
        }
        return switch (node.path("type").asText()) {
            case "FeatureCollection" -> all(node.path("features"));
            case "GeometryCollection" -> all(node.path("geometries"));
            case "Feature" -> any(node.get("geometry"));
            case "Polygon" -> polygon(node.path("coordinates"));
            case "MultiPolygon" -> polygons(node.path("coordinates"));
            default -> false;
        };
    }

    private boolean all(JsonNode nodes) {
        for (var node : nodes) {
            if (!any(node)) {
                return false;
            }
        }
        return true;
    }

    private boolean polygons(JsonNode polygons) {
        for (var polygon : polygons) {
            if (!polygon(polygon)) {
                return false;
            }
        }
        return true;
    }

    /// The first ring is the outer one, the others are holes.
    private boolean polygon(JsonNode lines) {
        var part = parts++;
        for (var i = 0; i < lines.size(); i++) {
            var line = line(lines.get(i));
            corners += line.size();
            if (line.size() < 4 || corners > MOST_CORNERS) {
                return false;
            }
            rings.add(Ring.of(part, i > 0, line));
        }
        return !lines.isEmpty();
    }

    /// Nothing where a corner is none.
    private static List<Coordinates> line(JsonNode positions) {
        var line = new ArrayList<Coordinates>();
        for (var position : positions) {
            var at = Coordinates.at(position.path(1), position.path(0));
            if (at.isEmpty()) {
                return List.of();
            }
            line.add(at.get());
        }
        return line;
    }
}
