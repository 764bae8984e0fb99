package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// What a place offers to people who need access of some kind, as codes. HSDS says it in free text
/// only, so our own terms stand beside the text, on the place or on its accessibility entries.
final class AccessCodes {
    private AccessCodes() {}

    static List<String> ofLocation(JsonNode location) {
        var codes = new ArrayList<>(Terms.codes(location, Terms.ACCESS));
        for (var entry : location.path("accessibility")) {
            codes.addAll(Terms.codes(entry, Terms.ACCESS));
        }
        return codes.stream().distinct().sorted().toList();
    }
}
