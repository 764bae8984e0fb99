package org.referralpathway.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.local.demo.Area;
import org.referralpathway.local.demo.Ids;

/// A refuge is brought by a careless file, with its address in every field. It can be matched, and
/// nowhere in the platform can anybody read where it is.
class RefugeTest {
    private static final String STREET = "17 Wimblethorpe Rise";
    private static final String POSTCODE = "LU1 8QJ";
    private static final String PHONE = "01632 960785";
    private static final List<String> SECRETS =
            List.of(STREET, POSTCODE, "LU18QJ", PHONE, "01632960785", "51.87654", "0.43219");

    private final Actor steward = Actor.demo("stan-luton");
    private final UUID service = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();
    private final Canaries canaries = Canaries.of(SECRETS);

    @Test
    void whereItIsStandsInNoOutputOfAnyService() throws IOException {
        var worker = Actor.demo("alice-luton");
        var need = Story.needOf(worker);
        var kind = worker.get("/v1/needs/" + need).extract().<String>path("kind");
        directory()
                .contentType(ContentType.JSON)
                .body(refuge(kind))
                .post("/v1/imports")
                .then()
                .statusCode(200);
        join();
        look("held", directory().get("/v1/held-listings?limit=100"));
        look("search", search("refuge"));

        hide();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> matches(worker, need).asString().contains(service.toString()));

        look("matches", matches(worker, need));
        look("open data", anybody("/oruk/v3/services/" + service));
        look("open data, lines", anybody("/oruk/v3/services?format=ndjson&full=true"));
        look(
                "open data, places",
                anybody("/oruk/v3/service_at_locations?full=true&organization_id=" + group));
        look("open data, group", anybody("/oruk/v3/organizations/" + group));
        for (var words : List.of("refuge", "Wren", STREET, POSTCODE, PHONE)) {
            look("search for " + words, search(words));
        }
        look("export, sheet", directory().get("/v1/exports/directory.csv"));
        look("export, lines", directory().get("/v1/exports/directory.ndjson"));
        look("sector map", directory().get("/v1/sector-map"));
        look("page", given().get(Running.addresses().portal() + "/directory/" + service));

        assertThat(canaries.foundAnywhere()).isEmpty();
    }

    private static Response matches(Actor worker, String need) {
        return worker.referral().get("/v1/needs/" + need + "/matches");
    }

    private void look(String where, Response answer) {
        assertThat(answer.statusCode()).as(where).isEqualTo(200);
        canaries.search(where, answer.asByteArray());
    }

    private static Response anybody(String path) {
        return given().get(Running.addresses().directory() + path);
    }

    private static Response search(String words) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("words", words, "postcode", "LU1 9ZZ", "facets", true))
                .post(Running.addresses().directory() + "/v1/search");
    }

    private io.restassured.specification.RequestSpecification directory() {
        return steward.directory();
    }

    /// Its group is among the partners, so that it can be matched.
    private void join() {
        var path = "/v1/partnerships/" + Ids.partnership(Area.LUTON);
        var read = directory().get(path);
        Map<String, Object> partnership = new HashMap<>(read.jsonPath().getMap("$"));
        partnership.keySet().removeAll(Set.of("id", "coreOfUsualSize"));
        List<Object> members = new ArrayList<>(read.jsonPath().getList("members"));
        members.add(Map.of("organization", group, "tier", "wider", "from", "2026-01-01"));
        partnership.put("members", members);
        partnership.put("decided", "Minutes of 5 January");
        directory()
                .contentType(ContentType.JSON)
                .header("If-Match", read.header("ETag"))
                .body(partnership)
                .put(path)
                .then()
                .statusCode(200);
    }

    private void hide() {
        int version =
                directory()
                        .get("/v1/held-listings?limit=100")
                        .jsonPath()
                        .getInt("items.find { it.service == '" + service + "' }.version");
        directory()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("confidential", true))
                .put("/v1/services/" + service + "/place-rule")
                .then()
                .statusCode(200);
    }

    private String refuge(String kind) {
        return """
        {"id":"%1$s","name":"Wren refuge","status":"active","description":"A safe house. Come to %2$s, %3$s.",
         "fees":"Ring +44 1632 960785","assured_date":"2026-11-01",
         "organization":{"id":"%4$s","name":"Wren Trust","description":"Of %2$s"},
         "service_areas":[{"id":"%5$s","name":"Luton","uri":"http://statistics.data.gov.uk/id/statistical-geography/%6$s"}],
         "phones":[{"id":"%5$s","number":"%7$s"}],
         "attributes":[{"id":"%5$s","taxonomy_term":{"id":"%8$s","name":"%9$s","description":"%9$s",
           "term_uri":"https://referralpathway.org/needs/%9$s"}}],
         "service_at_locations":[{"id":"%5$s","description":"The blue door at %2$s","location":{"id":"%4$s",
           "location_type":"physical","name":"Wren","latitude":51.87654,"longitude":-0.43219,
           "addresses":[{"id":"%5$s","address_1":"%2$s","city":"Luton","state_province":"Luton",
             "postal_code":"%3$s","country":"GB","address_type":"physical"}]}}]}\
        """
                .formatted(
                        service,
                        STREET,
                        POSTCODE,
                        group,
                        UUID.randomUUID(),
                        "E06000032",
                        PHONE,
                        UUID.randomUUID(),
                        kind);
    }
}
