package org.referralpathway.directory.service;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;

/// A line around an area, or around a hole in the area of the same part.
///
/// @param ring longitude and latitude of its corners, as PostgreSQL writes a polygon
@Embeddable
record Ring(
        int part,
        boolean hole,
        @ColumnTransformer(read = "cast(ring as text)", write = "cast(? as polygon)") String ring) {
    private static final Pattern CORNER = Pattern.compile("\\(([-0-9.eE]+),([-0-9.eE]+)\\)");

    /// @param corners longitude and latitude of each, as in GeoJSON
    record Drawn(int part, boolean hole, List<List<Double>> corners) {}

    Drawn drawn() {
        var corners =
                CORNER.matcher(ring)
                        .results()
                        .map(c -> List.of(Double.valueOf(c.group(1)), Double.valueOf(c.group(2))))
                        .toList();
        return new Drawn(part, hole, corners);
    }

    static Ring of(int part, boolean hole, List<Coordinates> corners) {
        return new Ring(
                part,
                hole,
                corners.stream()
                        .map(c -> "(" + c.longitude() + "," + c.latitude() + ")")
                        .collect(Collectors.joining(",", "(", ")")));
    }
}
