package org.referralpathway.directory.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/// Records in the form of HSDS-UK, each with ids that nobody has used.
public final class Hsds {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Hsds() {}

    public static ObjectNode organization() {
        return object(
                """
                {"id":"%s","name":"Example Larder","description":"Made up.","email":"larder@example.org",
                 "website":"https://example.org/larder"}\
                """
                        .formatted(UUID.randomUUID()));
    }

    /// An open food service in Luton with a place, a pool of six and an organisation of its own.
    public static ObjectNode service() {
        var service =
                object(
                        """
                        {"id":"%s","name":"Food parcels","description":"Made up.","status":"active",
                         "minimum_age":18,"assured_date":"2026-10-01",
                         "service_areas":[{"id":"%s","name":"Luton",
                           "uri":"http://statistics.data.gov.uk/id/statistical-geography/E06000032"}],
                         "languages":[{"id":"%s","name":"Urdu","code":"ur"}],
                         "attributes":[{"id":"%s","taxonomy_term":{"id":"%s","code":"food-parcel",
                           "name":"Food parcel","description":"Food parcel",
                           "taxonomy":"Referral Pathway kinds of need",
                           "term_uri":"https://referralpathway.org/needs/food-parcel"}}]}\
                        """
                                .formatted(id(), id(), id(), id(), id()));
        service.set("organization", organization());
        service.putArray("service_at_locations").add(at(location()));
        service.putArray("service_capacities").add(pool(6));
        return service;
    }

    public static ObjectNode location() {
        return object(
                """
                {"id":"%s","location_type":"physical","name":"Hall","latitude":51.8812,
                 "longitude":-0.4211,"addresses":[{"id":"%s","address_1":"1 Example Hall",
                 "city":"Luton","state_province":"Luton","postal_code":"LU1 9ZA","country":"GB",
                 "address_type":"physical"}],
                 "accessibility":[{"id":"%s","description":"Ramp","attributes":[{"id":"%s",
                   "taxonomy_term":{"id":"%s","name":"Wheelchair access","description":"Ramp",
                   "term_uri":"https://referralpathway.org/access/wheelchair"}}]}]}\
                """
                        .formatted(id(), id(), id(), id(), id()));
    }

    public static ObjectNode at(ObjectNode location) {
        var link = JSON.createObjectNode().put("id", id());
        link.set("location", location);
        return link;
    }

    public static ObjectNode pool(int maximum) {
        return object(
                """
                {"id":"%s","unit":{"id":"%s","name":"parcels"},"available":%d,"maximum":%d,
                 "updated":"2026-10-01T09:00:00Z","status":"capacity"}\
                """
                        .formatted(id(), id(), maximum, maximum));
    }

    public static ArrayNode list(JsonNode... rows) {
        var list = JSON.createArrayNode();
        for (var row : rows) {
            list.add(row);
        }
        return list;
    }

    public static UUID idOf(JsonNode record) {
        return UUID.fromString(record.path("id").asText());
    }

    /// A file of the standards beside the project; the test is skipped where they are not there.
    public static Path standard(String path) {
        var root = Path.of(System.getProperty("pathway.root", ".."));
        var file = root.resolve("../shared/standards/hsds-uk-3.0").resolve(path).normalize();
        Assumptions.assumeTrue(
                Files.exists(file), "Skipped: the HSDS-UK 3.0 files are not at " + file);
        return file;
    }

    public static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static ArrayNode array(String json) {
        try {
            return (ArrayNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
