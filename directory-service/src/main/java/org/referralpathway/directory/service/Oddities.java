package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.referralpathway.directory.eligibility.Eligibility;
import org.referralpathway.directory.hsds.Finding;
import org.referralpathway.directory.place.Postcode;

/// What a service row says that matching cannot use. It is imported all the same; its sender is
/// told.
public final class Oddities {
    private Oddities() {}

    public static List<Finding> in(JsonNode row) {
        var odd = new ArrayList<Finding>();
        if (!row.path("assured_date").isMissingNode() && MatchFacts.assured(row) == null) {
            odd.add(Finding.warning("/assured_date", "Is not a date: not used"));
        }
        if (Eligibility.isUnreadable(row)) {
            odd.add(
                    Finding.warning(
                            "/" + Eligibility.FIELD, "Cannot be read as rules: nobody goes by it"));
        }
        var areas = row.path("service_areas");
        for (var i = 0; i < areas.size(); i++) {
            if (!Catchment.isUsable(areas.get(i))) {
                odd.add(
                        Finding.warning(
                                "/service_areas/" + i + "/extent",
                                "Draws no area in the United Kingdom of at most 2,000 corners: not"
                                        + " used"));
            }
        }
        var links = row.path("service_at_locations");
        for (var i = 0; i < links.size(); i++) {
            var location = links.get(i).path("location");
            if (location.isObject()) {
                place("/service_at_locations/" + i + "/location", location, odd);
            }
        }
        return odd;
    }

    private static void place(String at, JsonNode location, List<Finding> odd) {
        var hasPoint = location.hasNonNull("latitude") || location.hasNonNull("longitude");
        if (hasPoint && Coordinates.of(location).isEmpty()) {
            odd.add(
                    Finding.warning(
                            at + "/latitude", "Is no place in the UK: not used for distance"));
        }
        var addresses = location.path("addresses");
        for (var i = 0; i < addresses.size(); i++) {
            var address = addresses.get(i);
            var here = at + "/addresses/" + i;
            if (address.hasNonNull("postal_code")
                    && Postcode.of(address.path("postal_code").asText())
                            .map(Postcode::outcode)
                            .isEmpty()) {
                odd.add(
                        Finding.warning(
                                here + "/postal_code", "Is no UK postcode: not used for matching"));
            }
            if (address.hasNonNull("country") && !address.path("country").asText().equals("GB")) {
                odd.add(Finding.warning(here + "/country", "Is not GB"));
            }
        }
    }
}
