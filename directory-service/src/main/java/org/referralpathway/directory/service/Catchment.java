package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.referralpathway.directory.place.AreaCodes;
import org.referralpathway.directory.place.Postcode;

/// The areas a service serves.
///
/// Council areas and wards by their ONS code in the area's `uri` or `extent`; outward postcodes
/// where `extent_type` is `outcode`; a drawn area where it is `geojson`; where it is `radius`, the
/// metres around the service's places, or latitude, longitude and metres.
record Catchment(
        List<String> districts, List<String> wards, List<String> outcodes, List<Ring> rings) {
    private static final int FARTHEST = 100_000;

    /// @param places without confidential ones: a circle around one would point at it
    static Catchment of(JsonNode service, Collection<Location> places) {
        var read = new Reader(places);
        service.path("service_areas").forEach(read::add);
        return new Catchment(
                List.copyOf(read.districts),
                List.copyOf(read.wards),
                List.copyOf(read.outcodes),
                List.copyOf(read.rings));
    }

    /// Nothing but the council area: what may be known of where a confidential place is.
    ///
    /// @param areas where the place lies, for a service that states none
    Catchment coarse(List<String> areas) {
        return new Catchment(
                districts.isEmpty() ? areas : districts, List.of(), List.of(), List.of());
    }

    /// Whether an area says something that is understood.
    static boolean isUsable(JsonNode area) {
        var extent = area.path("extent").asText();
        return switch (area.path("extent_type").asText()) {
            case "geojson" -> Rings.geoJson(extent).isPresent();
            case "radius" -> !numbers(extent).isEmpty();
            default -> true;
        };
    }

    /// One number, or three of which the first two are a place; else nothing.
    private static List<Double> numbers(String extent) {
        var numbers = new ArrayList<Double>();
        try {
            for (var number : extent.strip().split("[,\\s]+", -1)) {
                numbers.add(Double.valueOf(number));
            }
        } catch (NumberFormatException _) {
            return List.of();
        }
        var metres = numbers.getLast();
        return (numbers.size() == 1 || numbers.size() == 3) && metres > 0 && metres <= FARTHEST
                ? numbers
                : List.of();
    }

    private static final class Reader {
        private final Collection<Location> places;
        private final TreeSet<String> districts = new TreeSet<>();
        private final TreeSet<String> wards = new TreeSet<>();
        private final TreeSet<String> outcodes = new TreeSet<>();
        private final List<Ring> rings = new ArrayList<>();

        Reader(Collection<Location> places) {
            this.places = places;
        }

        void add(JsonNode area) {
            codes(area.path("uri").asText());
            var extent = area.path("extent").asText();
            switch (area.path("extent_type").asText()) {
                case "outcode" -> {
                    for (var code : extent.toUpperCase(Locale.ROOT).split("[,\\s]+", -1)) {
                        if (Postcode.isOutcode(code)) {
                            outcodes.add(code);
                        }
                    }
                }
                case "geojson" -> Rings.geoJson(extent).ifPresent(this::draw);
                case "radius" -> circle(numbers(extent));
                case "topojson", "kml" -> {}
                default -> codes(extent);
            }
        }

        private void codes(String text) {
            AreaCodes.districts(text).forEach(districts::add);
            AreaCodes.wards(text).forEach(wards::add);
        }

        /// The parts of several areas are counted on.
        private void draw(List<Ring> drawn) {
            var before = parts();
            drawn.forEach(r -> rings.add(new Ring(before + r.part(), r.hole(), r.ring())));
        }

        private void circle(List<Double> numbers) {
            if (numbers.size() == 3) {
                Coordinates.at(
                                DoubleNode.valueOf(numbers.get(0)),
                                DoubleNode.valueOf(numbers.get(1)))
                        .ifPresent(at -> rings.add(Rings.circle(parts(), at, numbers.get(2))));
            } else if (numbers.size() == 1) {
                places.stream()
                        .flatMap(place -> Coordinates.of(place.document()).stream())
                        .forEach(at -> rings.add(Rings.circle(parts(), at, numbers.getFirst())));
            }
        }

        private int parts() {
            return rings.isEmpty() ? 0 : rings.getLast().part() + 1;
        }
    }
}
