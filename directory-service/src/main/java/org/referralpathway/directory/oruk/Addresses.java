package org.referralpathway.directory.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.service.Location;

/// The seven fields of an address that the UK profile demands, as it means them: the council area
/// and the code of the country, whatever a feed calls them; and where a feed left out what the rest
/// of the address says, since an address that lacked one would have to be left out whole.
final class Addresses {
    private static final String COUNTRY = "GB";
    private static final Set<String> BRITISH =
            Set.of(
                    "UK",
                    "GBR",
                    "UNITED KINGDOM",
                    "GREAT BRITAIN",
                    "ENGLAND",
                    "SCOTLAND",
                    "WALES",
                    "NORTHERN IRELAND");

    private Addresses() {}

    static ObjectNode completed(Location location) {
        var copy = location.document().deepCopy();
        var councilArea = location.councilArea();
        if (councilArea != null && copy.at("/addresses/0") instanceof ObjectNode first) {
            first.put("state_province", councilArea);
        }
        for (var address : copy.path("addresses")) {
            if (address instanceof ObjectNode object) {
                complete(object, copy);
            }
        }
        return copy;
    }

    private static void complete(ObjectNode address, ObjectNode location) {
        fill(address, "country", COUNTRY);
        if (BRITISH.contains(address.path("country").asText().strip().toUpperCase(Locale.ROOT))) {
            address.put("country", COUNTRY);
        }
        fill(address, "address_type", "physical");
        fill(address, "state_province", address.path("region"), address.path("city"));
        fill(address, "city", address.path("state_province"));
        fill(address, "address_1", location.path("name"), address.path("city"));
    }

    private static void fill(ObjectNode address, String field, String value) {
        if (Texts.text(address, field) == null) {
            address.put(field, value);
        }
    }

    private static void fill(ObjectNode address, String field, JsonNode... sources) {
        for (var source : sources) {
            if (Texts.text(address, field) == null && source.isTextual()) {
                address.set(field, source);
            }
        }
    }
}
