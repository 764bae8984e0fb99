package org.referralpathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.referralpathway.directory.service.Refuges.decide;
import static org.referralpathway.directory.service.Refuges.id;
import static org.referralpathway.directory.service.Refuges.refuge;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;

/// A violent partner who asks the search again and again must not learn where a refuge is.
@QuarkusTest
class RefugeSearchTest {
    /// The same answers wherever in the council area the place lies.
    @Test
    void noDistanceAndNoOrderTellsWhereItIs() {
        answersAreTheSameWhereverItLies(50);
    }

    @Test
    @Tag("long")
    void norDoesTheRankedSearchForAnyOfThe200() {
        answersAreTheSameWhereverItLies(200);
    }

    /// @param asked how many of the 200 questions go to the ranked search too
    private static void answersAreTheSameWhereverItLies(int asked) {
        var refuge = imported(refuge());
        decide(refuge, true).statusCode(200);
        var neighbour = Hsds.service();
        neighbour.set("organization", refuge.path("organization"));
        imported(neighbour);
        var provider = refuge.at("/organization/id").asText();
        var random = new Random(417);
        var before = new ArrayList<String>();
        var queries = new ArrayList<String>();
        var postcodes = new StringBuilder("pcds,oslaua,osward,lat,long\n");
        for (var i = 0; i < 200; i++) {
            var incode = "9" + (char) ('A' + i / 20) + (char) ('A' + i % 20);
            postcodes.append(
                    "LU4 %s,E06000032,x,%f,%f\n"
                            .formatted(
                                    incode,
                                    51.9123 + random.nextGaussian() / 100,
                                    -0.4567 + random.nextGaussian() / 100));
            queries.add(
                    "organization_id=%s&postcode=LU4 %s&proximity=%d"
                            .formatted(provider, incode, 200 + i * 50));
        }
        Callers.as("admin")
                .contentType("text/csv")
                .body(postcodes.toString())
                .put("/v1/postcodes")
                .then()
                .statusCode(200);
        queries.forEach(query -> before.add(answer(query)));

        var searched = queries.stream().limit(asked).toList();
        var ranked = searched.stream().map(RefugeSearchTest::ranked).toList();

        for (var place :
                List.of(List.of(51.86, -0.40), List.of(51.92, -0.47), List.of(51.88, -0.36))) {
            var moved = (ObjectNode) refuge.deepCopy();
            ((ObjectNode) moved.at("/service_at_locations/0/location"))
                    .put("latitude", place.getFirst())
                    .put("longitude", place.getLast());
            imported(moved);

            assertThat(queries.stream().map(RefugeSearchTest::answer).toList())
                    .isEqualTo(before)
                    .anySatisfy(answer -> assertThat(answer).contains(id(neighbour)))
                    .allSatisfy(answer -> assertThat(answer).doesNotContain(id(refuge)));
            assertThat(searched.stream().map(RefugeSearchTest::ranked).toList())
                    .isEqualTo(ranked)
                    .allSatisfy(answer -> assertThat(answer).contains(id(refuge)));
        }
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

    private static String answer(String query) {
        return RestAssured.get("/oruk/v3/services?per_page=100&" + query).asString()
                + RestAssured.get("/oruk/v3/service_at_locations?per_page=100&" + query).asString();
    }
}
