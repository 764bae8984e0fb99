package org.referralpathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

/// A violent partner with the open data, the search and the topics must not learn where a refuge
/// is.
@QuarkusTest
class ConfidentialPlaceTest {
    private static final String STREET = "17 Canary Orchard";
    private static final String PHONE = "01632 960417";
    private static final List<String> SECRETS =
            List.of(STREET, "LU3 9QX", "LU39QX", "LU3", PHONE, "01632960417", "51.9123", "0.4567");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orchard refuge",
                "Safe house for women",
                "Help after domestic abuse",
                "Luton Women's Aid"
            })
    void whatLooksLikeARefugeIsHeldAndNobodySeesIt(String name) {
        var refuge = imported(refuge().put("name", name));

        assertThat(heldListings()).contains(id(refuge));
        RestAssured.get("/oruk/v3/services/" + id(refuge)).then().statusCode(404);
        RestAssured.get("/oruk/v3/service_at_locations/" + link(refuge)).then().statusCode(404);
        assertNowhere(refuge);
        assertThat(
                        Events.last("directory.service.v1", Hsds.idOf(refuge), 1)
                                .path("status")
                                .asText())
                .isEqualTo("withdrawn");
    }

    @Test
    void aServiceOfARefugesOrganisationIsHeldWhateverItIsCalled() {
        var counselling = refuge().put("name", "Counselling").put("description", "Talk to us");
        ((ObjectNode) counselling.path("organization")).put("name", "Example Women's Aid");
        imported(counselling);
        assertThat(heldListings()).contains(id(counselling));

        var later = refuge().put("name", "Counselling").put("description", "Talk to us");
        imported(later);
        assertThat(heldListings()).doesNotContain(id(later));
        var organization = (ObjectNode) later.path("organization").deepCopy();
        imported(organization.put("name", "Example Women's Aid"));
        assertThat(heldListings()).contains(id(later));
        RestAssured.get("/oruk/v3/services/" + id(later)).then().statusCode(404);
    }

    @Test
    void aConfidentialPlaceIsInNoOutput() {
        var refuge = imported(refuge());
        decide(refuge, true).statusCode(200);

        RestAssured.get("/oruk/v3/services/" + id(refuge))
                .then()
                .statusCode(200)
                .body("name", equalTo("Orchard refuge"))
                .body("description", nullValue())
                .body("phones", nullValue())
                .body("contacts", nullValue())
                .body("service_at_locations[0].location", nullValue());
        assertNowhere(refuge);
        assertInNoExport(refuge);
        assertThat(heldListings()).doesNotContain(id(refuge));
        var event = Events.last("directory.service.v1", Hsds.idOf(refuge), 2);
        assertThat(event.path("status").asText()).isEqualTo("active");
        assertThat(event.path("places")).isEmpty();
        assertThat(event.path("districts").get(0).asText()).isEqualTo("E06000032");
    }

    /// A circle around a refuge has the refuge in its middle.
    @Test
    void noAreaIsDrawnAroundIt() {
        var refuge = refuge();
        refuge.withArray("service_areas")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("extent_type", "radius")
                .put("extent", "51.9123,-0.4567,500");
        refuge.withArray("service_areas")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("extent_type", "radius")
                .put("extent", "500");
        refuge.withArray("service_areas")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("extent_type", "outcode")
                .put("extent", "LU3");
        refuge.put("eligibility_description", "For women of zanzibarstreet");
        refuge.set(
                "eligibility",
                Hsds.object(
                        """
                        {"include":[{"kind":"area","code":"LU3"},{"kind":"area","code":"E06000032"}],"exclude":[]}\
                        """));
        imported(refuge);
        decide(refuge, true).statusCode(200);

        assertNowhere(refuge);
        assertThat(
                        RestAssured.get("/oruk/v3/services?search=zanzibarstreet")
                                .jsonPath()
                                .getList("contents.id"))
                .isEmpty();
        RestAssured.get("/oruk/v3/services/" + id(refuge)).then().body("service_areas", hasSize(1));
        var event = Events.last("directory.service.v1", Hsds.idOf(refuge), 2);
        assertThat(event.path("rings")).isEmpty();
        assertThat(event.path("wards")).isEmpty();
        assertThat(event.at("/admission/onlyAreas").toString()).isEqualTo("[\"E06000032\"]");
    }

    @Test
    void noImportBringsItBack() {
        var refuge = imported(refuge());
        decide(refuge, true).statusCode(200);

        imported(refuge.deepCopy().put("name", "The orchard").put("fees", "None"));
        var moved = (ObjectNode) refuge.deepCopy();
        ((ObjectNode) moved.at("/service_at_locations/0/location"))
                .put("id", UUID.randomUUID().toString());
        imported(moved);
        var dropped = (ObjectNode) refuge.deepCopy();
        dropped.remove("service_at_locations");
        imported(dropped);

        assertNowhere(refuge);
    }

    /// A place without an identifier is no record of its own; it is no less a secret.
    @Test
    void aPlaceThatIsHalfDescribedIsNotShownEither() {
        var refuge = refuge();
        ((ObjectNode) refuge.at("/service_at_locations/0/location")).remove("id");
        imported(refuge);
        decide(refuge, true).statusCode(200);

        assertNowhere(refuge);
        Callers.steward()
                .body(refuge.deepCopy().put("fees", "None").toString())
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body(not(containsStringIgnoringCase("canary orchard")));
    }

    @Test
    void anOrganisationIsNotFoundByAnAddressInItsName() {
        var refuge = refuge();
        ((ObjectNode) refuge.path("organization")).put("name", "17 Canary Orchard Trust");
        var sibling = Hsds.service();
        sibling.set("organization", refuge.path("organization"));
        imported(sibling);
        assertThat(foundByName()).contains(id(sibling));
        imported(refuge);
        assertThat(foundByName()).doesNotContain(id(sibling), id(refuge));
        decide(refuge, true).statusCode(200);
        assertThat(foundByName()).doesNotContain(id(sibling), id(refuge));
        var provider = refuge.at("/organization/id").asText();

        RestAssured.get("/oruk/v3/organizations?search=17 Canary Orchard Trust")
                .then()
                .body("contents.id", not(hasItem(provider)));
        Callers.steward()
                .body("{\"name\":\"17 Canary Orchard Trust\"}")
                .post("/v1/organization-checks")
                .then()
                .body("items.organization", not(hasItem(provider)));
    }

    private static List<String> foundByName() {
        return RestAssured.given()
                .contentType("application/json")
                .body("{\"words\":\"Canary Orchard Trust\",\"limit\":100}")
                .post("/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.service", String.class);
    }

    @Test
    void whatAStewardClearedIsShownAndNotQuestionedAgain() {
        var advice = refuge().put("name", "Advice about domestic abuse");
        imported(advice);
        decide(advice, false).statusCode(200);

        imported(advice.put("fees", "None"));

        RestAssured.get("/oruk/v3/services/" + id(advice))
                .then()
                .statusCode(200)
                .body("service_at_locations[0].location.addresses[0].address_1", equalTo(STREET));
    }

    /// The same answers wherever in the council area the place lies.
    @Test
    void noDistanceAndNoOrderTellsWhereItIs() {
        var refuge = imported(refuge());
        decide(refuge, true).statusCode(200);
        var neighbour = Hsds.service();
        neighbour.set("organization", refuge.path("organization"));
        imported(neighbour);
        var provider = refuge.at("/organization/id").asText();
        var random = new Random(417);
        var before = new ArrayList<String>();
        var queries = new ArrayList<String>();
        for (var i = 0; i < 200; i++) {
            var incode = "9" + (char) ('A' + i / 20) + (char) ('A' + i % 20);
            Callers.as("admin")
                    .contentType("text/csv")
                    .body(
                            "pcds,oslaua,osward,lat,long\nLU4 %s,E06000032,x,%f,%f\n"
                                    .formatted(
                                            incode,
                                            51.9123 + random.nextGaussian() / 100,
                                            -0.4567 + random.nextGaussian() / 100))
                    .put("/v1/postcodes")
                    .then()
                    .statusCode(200);
            queries.add(
                    "organization_id=%s&postcode=LU4 %s&proximity=%d"
                            .formatted(provider, incode, 200 + i * 50));
        }
        queries.forEach(query -> before.add(answer(query)));

        var ranked = queries.stream().map(ConfidentialPlaceTest::ranked).toList();

        for (var place :
                List.of(List.of(51.86, -0.40), List.of(51.92, -0.47), List.of(51.88, -0.36))) {
            var moved = (ObjectNode) refuge.deepCopy();
            ((ObjectNode) moved.at("/service_at_locations/0/location"))
                    .put("latitude", place.getFirst())
                    .put("longitude", place.getLast());
            imported(moved);

            assertThat(queries.stream().map(ConfidentialPlaceTest::answer).toList())
                    .isEqualTo(before)
                    .anySatisfy(answer -> assertThat(answer).contains(id(neighbour)))
                    .allSatisfy(answer -> assertThat(answer).doesNotContain(id(refuge)));
            assertThat(queries.stream().map(ConfidentialPlaceTest::ranked).toList())
                    .isEqualTo(ranked)
                    .allSatisfy(answer -> assertThat(answer).contains(id(refuge)));
        }
    }

    @Test
    void onlyAStewardDecidesAndOnTheVersionRead() {
        var refuge = imported(refuge());
        var path = "/v1/services/" + id(refuge) + "/place-rule";

        Callers.as("provider").body("{\"confidential\":false}").put(path).then().statusCode(403);
        Callers.steward().body("{\"confidential\":false}").put(path).then().statusCode(428);
        Callers.steward()
                .header("If-Match", "\"99\"")
                .body("{\"confidential\":false}")
                .put(path)
                .then()
                .statusCode(412);
        Callers.steward()
                .header("If-Match", "\"0\"")
                .body("{}")
                .put(path)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/confidential"));
        RestAssured.get("/oruk/v3/services/" + id(refuge)).then().statusCode(404);
    }

    private static void assertInNoExport(ObjectNode refuge) {
        // Its own alone: other tests show listings at the same made-up street.
        var own =
                refuge.at("/service_at_locations/0/location/addresses/0/address_2").asText("House");
        for (var ending : List.of("zip", "ndjson", "csv", "xlsx")) {
            var file = Callers.steward().get("/v1/exports/directory." + ending).asByteArray();
            var text = unpacked(file);
            assertThat(text).as(ending).contains("Example Larder");
            assertThat(text.contains(own)).as(ending).isFalse();
        }
    }

    private static void assertNowhere(ObjectNode refuge) {
        var provider = refuge.at("/organization/id").asText();
        for (var path :
                List.of(
                        "services?per_page=100&full=true&organization_id=" + provider,
                        "services?format=ndjson&full=true&organization_id=" + provider,
                        "services/" + id(refuge),
                        "service_at_locations?per_page=100&full=true&organization_id=" + provider,
                        "service_at_locations/" + link(refuge),
                        "organizations/" + provider + "?full_service=true",
                        "organizations?format=ndjson&full=true",
                        "organizations?search=Canary Orchard&full=true",
                        "services?search=Canary Orchard",
                        "services?search=" + STREET)) {
            var answer = RestAssured.get("/oruk/v3/" + path).asString();
            assertThat(answer).as(path).doesNotContainIgnoringCase(SECRETS.toArray(String[]::new));
        }
        assertThat(
                        RestAssured.get("/oruk/v3/services?search=canary")
                                .jsonPath()
                                .getList("contents.id"))
                .as("what is withheld is not searched")
                .doesNotContain(id(refuge));
        for (var event : Events.of("directory.service.v1", Hsds.idOf(refuge), 1)) {
            assertThat(event.toString()).doesNotContainIgnoringCase(SECRETS.toArray(String[]::new));
        }
    }

    /// What the search tells of those around a postcode, in its order, with distances and facets.
    private static String ranked(String query) {
        var postcode = query.replaceAll(".*postcode=([^&]+)&.*", "$1");
        return RestAssured.given()
                .contentType("application/json")
                .body(
                        "{\"words\":\"orchard refuge\",\"postcode\":\"%s\",\"metres\":50000,\"limit\":100,\"facets\":true}"
                                .formatted(postcode))
                .post("/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /// The text inside a file that somebody downloads, packed or not.
    private static String unpacked(byte[] file) {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            return new String(file, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try {
            var path = Files.createTempFile("export", ".zip");
            Files.write(path, file);
            try (var zip = new ZipFile(path.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    text.append(
                            new String(
                                    zip.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String answer(String query) {
        return RestAssured.get("/oruk/v3/services?per_page=100&" + query).asString()
                + RestAssured.get("/oruk/v3/service_at_locations?per_page=100&" + query).asString();
    }

    private static List<String> heldListings() {
        return Callers.steward()
                .get("/v1/held-listings?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.service", String.class);
    }

    private static ValidatableResponse decide(ObjectNode refuge, boolean confidential) {
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

    private static ObjectNode refuge() {
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
        return refuge;
    }

    private static String id(ObjectNode record) {
        return record.path("id").asText();
    }

    private static String link(ObjectNode service) {
        return service.at("/service_at_locations/0/id").asText();
    }
}
