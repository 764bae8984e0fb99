package org.referralpathway.directory.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

/// A group says itself with what it helps and where, and writes a listing that it did not have.
@QuarkusTest
class ReachTest {
    private ObjectNode service = Hsds.service();

    @BeforeEach
    void aListing() {
        service = imported(Hsds.service());
        var elsewhere = Hsds.service();
        ((ObjectNode) elsewhere.at("/service_areas/0"))
                .put("name", "Example Vale")
                .put("uri", "http://statistics.data.gov.uk/id/statistical-geography/E06000055");
        ((ObjectNode) elsewhere.at("/attributes/0/taxonomy_term"))
                .put("name", "Shopping")
                .put("code", "shopping")
                .put("term_uri", "https://referralpathway.org/needs/shopping");
        imported(elsewhere);
    }

    @Test
    void languagesAreLiveAtOnceAndTheRestOnceItHasBeenLookedAt() {
        own().get(path())
                .then()
                .body("kinds", contains("food-parcel"))
                .body("areas", contains("E06000032"));
        own().get("/v1/listing-choices")
                .then()
                .statusCode(200)
                .body("kinds.shopping", equalTo("Shopping"))
                .body("areas.E06000055", equalTo("Example Vale"));

        put("\"food-parcel\",\"shopping\"", "\"E06000055\"", "\"ur\",\"pl\"", "\"home-visit\"")
                .statusCode(200)
                .body("edits.state", containsInAnyOrder("applied", "waiting"));

        listing()
                .body("languages.code", containsInAnyOrder("ur", "pl"))
                .body("service_areas.name", contains("Luton"));
        decide(true);
        listing().body("service_areas.name", contains("Example Vale"));
        own().get(path()).then().body("access", contains("home-visit"));
        var told = Events.last("directory.service.v1", idOf(service), 3);
        assertThat(told.path("kinds").toString()).isEqualTo("[\"food-parcel\",\"shopping\"]");
        assertThat(told.path("districts").toString()).isEqualTo("[\"E06000055\"]");
        assertThat(told.path("access").toString()).contains("home-visit");
        imported(service.put("fees", "Free"));
        listing()
                .body("service_areas.name", contains("Example Vale"))
                .body("fees", equalTo("Free"));
        put("\"food-parcel\",\"shopping\"", "\"E06000055\"", "\"ur\",\"pl\"", "\"home-visit\"")
                .body("edits", hasSize(0));
    }

    @Test
    void whatIsOnNoListIsRefusedAndNobodyElsesListingIsThere() {
        put("\"magic\"", "", "", "").statusCode(400).body("errors.pointer", hasItem("/kinds"));
        put("\"shopping\"", "\"E06999999\"", "", "")
                .statusCode(400)
                .body("errors.pointer", hasItem("/areas"));
        put("", "", "", "").statusCode(400).body("errors.pointer", hasItem("/kinds"));
        Callers.as("provider").get(path()).then().statusCode(404);
        Callers.as("provider")
                .header("If-Match", "\"0\"")
                .body(wanted("\"shopping\"", "", "", ""))
                .put(path())
                .then()
                .statusCode(404);
        own().body(wanted("\"shopping\"", "", "", "")).put(path()).then().statusCode(428);
    }

    @Test
    void aNewListingIsReadByNobodyUntilAStewardHasLookedAtIt() {
        var name = "Walks " + UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        var user = UUID.randomUUID();
        var organization = idOf(service.path("organization"));
        for (var i = 0; i < 2; i++) {
            Callers.as("provider", user, organization)
                    .header("Idempotency-Key", key)
                    .body(
                            "{\"name\":\"%s\",\"description\":\"We walk\",\"reach\":%s}"
                                    .formatted(
                                            name, wanted("\"shopping\"", "\"E06000032\"", "", "")))
                    .post("/v1/new-listings")
                    .then()
                    .statusCode(201);
        }
        assertThat(found(name)).isEmpty();
        assertThat(waiting()).hasSize(1);

        decide(true);

        assertThat(found(name)).hasSize(1);
        var id = UUID.fromString(found(name).getFirst());
        assertThat(Events.last("directory.service.v1", id, 2).path("status").asText())
                .isEqualTo("active");
        Callers.as("partner")
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/v1/new-listings")
                .then()
                .statusCode(403);
    }

    @Test
    void aNewListingThatIsDeclinedIsNeverRead() {
        var name = "Never " + UUID.randomUUID();
        own().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        "{\"name\":\"%s\",\"description\":\"We walk\",\"reach\":%s}"
                                .formatted(name, wanted("\"shopping\"", "", "", "")))
                .post("/v1/new-listings")
                .then()
                .statusCode(201);

        decide(false);

        assertThat(found(name)).isEmpty();
    }

    private static List<String> found(String name) {
        return RestAssured.given()
                .queryParam("search", name)
                .get("/oruk/v3/services")
                .jsonPath()
                .getList("contents.id", String.class);
    }

    private List<String> waiting() {
        return Callers.steward()
                .get("/v1/waiting-edits?limit=100")
                .jsonPath()
                .getList(
                        "items.findAll { it.organization == '%s' }.id"
                                .formatted(idOf(service.path("organization"))),
                        String.class);
    }

    private void decide(boolean accept) {
        var edit = waiting().getFirst();
        Callers.steward()
                .header("If-Match", "\"0\"")
                .body("{\"accept\":%s}".formatted(accept))
                .put("/v1/waiting-edits/" + edit + "/decision")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse put(String kinds, String areas, String languages, String access) {
        var version = own().get(path()).header("ETag");
        return own().header("If-Match", version)
                .body(wanted(kinds, areas, languages, access))
                .put(path())
                .then();
    }

    private static String wanted(String kinds, String areas, String languages, String access) {
        return "{\"kinds\":[%s],\"areas\":[%s],\"languages\":[%s],\"access\":[%s]}"
                .formatted(kinds, areas, languages, access);
    }

    private ValidatableResponse listing() {
        return RestAssured.get("/oruk/v3/services/" + idOf(service)).then().statusCode(200);
    }

    private RequestSpecification own() {
        return Callers.as("provider", idOf(service.path("organization")));
    }

    private String path() {
        return "/v1/services/" + idOf(service) + "/reach";
    }
}
