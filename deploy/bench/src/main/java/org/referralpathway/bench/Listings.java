package org.referralpathway.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Made-up listings over made-up postcodes around one town, the same for the same seed.
final class Listings {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final List<String> WORDS =
            List.of(
                    "food",
                    "parcel",
                    "lunch",
                    "club",
                    "befriending",
                    "visit",
                    "medicine",
                    "delivery",
                    "transport",
                    "debt",
                    "advice",
                    "housing",
                    "carers",
                    "garden",
                    "walking",
                    "music",
                    "cooking",
                    "repair",
                    "phone",
                    "shopping",
                    "library",
                    "english",
                    "classes",
                    "warm");
    static final int POSTCODES = 500;
    private final Random random;

    Listings(long seed) {
        this.random = new Random(seed);
    }

    /// A postcode that the bench loads for itself, with an outward code of its own.
    static String postcode(int number) {
        return "Z%c%d 9ZZ".formatted('A' + number % 25, 1 + number / 25);
    }

    /// Places 15 to 22 km apart from Cornwall to the Tyne: a country, not one town.
    static double latitude(int number) {
        return 50.5 + number % 25 * 0.2;
    }

    static double longitude(int number) {
        return -3.5 + number / 25 * 0.22;
    }

    /// The table of those postcodes, in the layout of the ONS Postcode Directory.
    static String postcodes() {
        var csv = new StringBuilder("pcds,oslaua,osward,lat,long,doterm\n");
        for (var i = 0; i < POSTCODES; i++) {
            csv.append(
                    "%s,E06009999,,%.4f,%.4f,\n".formatted(postcode(i), latitude(i), longitude(i)));
        }
        return csv.toString();
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    int someWhere() {
        return random.nextInt(POSTCODES);
    }

    ObjectNode service(int number) {
        var at = someWhere();
        var service = JSON.createObjectNode();
        service.put("id", id("service", number)).put("name", word() + " " + word() + " " + number);
        service.put(
                "description", String.join(" ", word(), word(), word(), word(), word(), word()));
        service.put("status", "active").put("minimum_age", random.nextInt(3) * 9);
        var organization = service.putObject("organization");
        organization.put("id", id("organization", number / 3)).put("name", "Group " + number / 3);
        var area = service.putArray("service_areas").addObject().put("id", id("area", number));
        if (random.nextInt(3) == 0) {
            area.put("extent_type", "outcode").put("extent", postcode(at).split(" ", -1)[0]);
        }
        var term = service.putArray("attributes").addObject().put("id", id("attribute", number));
        var kind = word();
        term.putObject("taxonomy_term")
                .put("id", UUID.nameUUIDFromBytes(kind.getBytes(StandardCharsets.UTF_8)).toString())
                .put("name", kind)
                .put("description", kind)
                .put("term_uri", "https://referralpathway.org/needs/" + kind);
        place(service.putArray("service_at_locations").addObject(), number, at);
        return service;
    }

    private static void place(ObjectNode link, int number, int at) {
        link.put("id", id("link", number));
        var location = link.putObject("location").put("id", id("location", number));
        location.put("location_type", "physical");
        location.put("latitude", latitude(at)).put("longitude", longitude(at));
        location.putArray("addresses")
                .addObject()
                .put("id", id("address", number))
                .put("address_1", number + " Example Street")
                .put("city", "Luton")
                .put("state_province", "Luton")
                .put("postal_code", postcode(at))
                .put("country", "GB")
                .put("address_type", "physical");
    }

    private static String id(String kind, int number) {
        var name = "bench/" + kind + "/" + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
