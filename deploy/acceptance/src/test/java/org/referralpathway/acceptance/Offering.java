package org.referralpathway.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which service offers which kind of help, read from the listings themselves.
final class Offering {
    private static final String OURS = "https://referralpathway.org/needs/";

    private Offering() {}

    static Map<String, Set<String>> byKind(List<ObjectNode> services) {
        var offering = new HashMap<String, Set<String>>();
        for (var service : services) {
            for (JsonNode attribute : service.path("attributes")) {
                var uri = attribute.path("taxonomy_term").path("term_uri").asText();
                if (uri.startsWith(OURS)) {
                    offering.computeIfAbsent(uri.substring(OURS.length()), _ -> new HashSet<>())
                            .add(service.path("id").asText());
                }
            }
        }
        return offering;
    }
}
