package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.referralpathway.directory.place.Postcode;

/// The areas a service serves, as codes: council areas by their ONS code in the area's `uri` or
/// `extent`, and outward postcodes where `extent_type` is `outcode`.
record Catchment(List<String> districts, List<String> outcodes) {
    private static final Pattern DISTRICT =
            Pattern.compile("\\b((?:E0[6-9]|W06|S12|N09)[0-9]{6})\\b");

    static Catchment of(JsonNode service) {
        var districts = new TreeSet<String>();
        var outcodes = new TreeSet<String>();
        for (var area : service.path("service_areas")) {
            collectDistricts(area.path("uri").asText(), districts);
            var extent = area.path("extent").asText();
            switch (area.path("extent_type").asText()) {
                case "outcode" -> {
                    for (var code : extent.toUpperCase(Locale.ROOT).split("[,\\s]+", -1)) {
                        if (Postcode.isOutcode(code)) {
                            outcodes.add(code);
                        }
                    }
                }
                case "geojson", "topojson", "kml" -> {}
                default -> collectDistricts(extent, districts);
            }
        }
        return new Catchment(List.copyOf(districts), List.copyOf(outcodes));
    }

    private static void collectDistricts(String text, TreeSet<String> districts) {
        DISTRICT.matcher(text).results().forEach(found -> districts.add(found.group(1)));
    }
}
