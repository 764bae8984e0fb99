package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;

/// A refuge as a careless file brings it: its place is written in every field that takes words.
final class Refuges {
    static final String STREET = "17 Canary Orchard";
    static final String PHONE = "01632 960417";
    static final List<String> SECRETS =
            List.of(STREET, "LU3 9QX", "LU39QX", "LU3", PHONE, "01632960417", "51.9123", "0.4567");

    static ObjectNode refuge() {
        var refuge = Hsds.service().put("name", "Orchard refuge");
        refuge.put("description", "A safe place. Come to 17, Canary Orchard (LU3 9QX).");
        var location = (ObjectNode) refuge.at("/service_at_locations/0/location");
        location.put("latitude", 51.9123).put("longitude", -0.4567).put("name", "Orchard");
        ((ObjectNode) location.at("/addresses/0"))
                .put("address_1", STREET)
                .put("address_2", "House " + UUID.randomUUID())
                .put("postal_code", "LU3 9QX");
        var phone =
                Hsds.object(
                        "{\"id\":\"%s\",\"number\":\"%s\"}".formatted(UUID.randomUUID(), PHONE));
        location.withArray("phones").add(phone.deepCopy());
        refuge.withArray("phones").add(phone);
        var own = location.at("/addresses/0/address_2").asText();
        refuge.put("fees", "Ask at " + own);
        refuge.put("alert", "Ring 01632-960417 first");
        ((ObjectNode) refuge.at("/service_at_locations/0"))
                .put("description", "The blue door, 17 Canary Orchard")
                .put("location_id", location.path("id").asText());
        ((ObjectNode) refuge.at("/service_capacities/0")).put("description", "Beds at LU3 9QX");
        ((ObjectNode) refuge.path("organization")).put("description", "Of 17 Canary Orchard");
        refuge.withArray("attributes").add(term("Stay at 17 Canary Orchard"));
        location.withArray("attributes").add(term("Beds at 17 Canary Orchard"));
        return refuge;
    }

    static ObjectNode term(String name) {
        var id = UUID.randomUUID();
        return Hsds.object(
                """
                {"id":"%1$s","link_id":"%1$s","taxonomy_term":{"id":"%2$s","name":"%3$s","description":"%3$s","taxonomy":"%3$s"}}\
                """
                        .formatted(UUID.randomUUID(), id, name));
    }

    /// One that becomes public, so that what other tests look for is not in it.
    static ObjectNode elsewhere() {
        return Hsds.object(refuge().toString().replace("Canary Orchard", "Open Avenue"));
    }

    static ValidatableResponse decide(ObjectNode refuge, boolean confidential) {
        int version =
                Callers.steward()
                        .get("/v1/held-listings?limit=100")
                        .jsonPath()
                        .getInt("items.find { it.service == '" + id(refuge) + "' }.version");
        return Callers.steward()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"confidential\":" + confidential + "}")
                .put("/v1/services/" + id(refuge) + "/place-rule")
                .then();
    }

    static List<String> heldListings() {
        return Callers.steward()
                .get("/v1/held-listings?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.service", String.class);
    }

    static String id(ObjectNode record) {
        return record.path("id").asText();
    }

    static String link(ObjectNode service) {
        return service.at("/service_at_locations/0/id").asText();
    }

    private Refuges() {}
}
