package org.referralpathway.directory.oruk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Hsds;

@QuarkusTest
class OrukTest {
    @Test
    void theRootSaysWhichStandardItIs() {
        RestAssured.get("/oruk/v3")
                .then()
                .statusCode(200)
                .body("version", equalTo("HSDS-UK-3.0"))
                .body("profile", notNullValue())
                .body("openapi_url", notNullValue())
                .header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void aServiceIsShownWithAllThatBelongsToItAndNothingAbsent() {
        var service = imported(Hsds.service());

        var shown = RestAssured.get("/oruk/v3/services/" + service.path("id").asText());

        shown.then()
                .statusCode(200)
                .body("organization.name", equalTo("Example Larder"))
                .body("service_at_locations[0].location.latitude", equalTo(51.8812f))
                .body("service_capacities[0].maximum", equalTo(6))
                .body("service_capacities[0].unit.name", equalTo("parcels"))
                .body("last_modified", notNullValue());
        assertThat(shown.asString()).doesNotContain("null");
    }

    @Test
    void whatIsNotOfTheStandardStaysInside() {
        var service = Hsds.service().put("safe_word", "hidden-word-417");
        ((ObjectNode) service.at("/service_at_locations/0/location/addresses/0"))
                .put("door_code", "hidden-word-417");
        imported(service);

        for (var path : List.of("services", "organizations")) {
            RestAssured.get("/oruk/v3/" + path + "?per_page=100")
                    .then()
                    .body(not(containsString("hidden-word-417")));
        }
        RestAssured.get("/oruk/v3/services/" + service.path("id").asText())
                .then()
                .body(not(containsString("hidden-word-417")));
    }

    @Test
    void thePagesTogetherAreTheDirectoryOnce() {
        var provider = Hsds.organization();
        for (var i = 0; i < 5; i++) {
            var service = Hsds.service();
            service.set("organization", provider);
            imported(service);
        }
        var list =
                "/oruk/v3/services?per_page=2&organization_id="
                        + provider.path("id").asText()
                        + "&page=";
        var ids = new ArrayList<String>();
        var number = 1;
        var last = false;
        while (!last) {
            var page = RestAssured.get(list + number).jsonPath();
            assertThat(page.getInt("page_number")).isEqualTo(number);
            assertThat(page.getBoolean("first_page")).isEqualTo(number == 1);
            assertThat(page.getInt("size")).isEqualTo(page.getList("contents").size());
            assertThat(page.getBoolean("empty")).isFalse();
            ids.addAll(page.getList("contents.id", String.class));
            last = page.getBoolean("last_page");
            assertThat(number).isLessThanOrEqualTo(page.getInt("total_pages"));
            number++;
        }

        assertThat(RestAssured.get(list + 1).jsonPath().getInt("total_items")).isEqualTo(5);
        assertThat(ids).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void aPageBeyondTheLastIsEmpty() {
        RestAssured.get("/oruk/v3/services?page=100000")
                .then()
                .statusCode(200)
                .body("empty", equalTo(true))
                .body("size", equalTo(0))
                .body("last_page", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=x", "per_page=0", "per_page=101", "page=99999999999"})
    void aPageThatCannotBeIsA400(String query) {
        RestAssured.get("/oruk/v3/services?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(query.substring(0, query.indexOf('='))))
                .header("Access-Control-Allow-Origin", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "organizations"})
    void whatIsNotThereIsA404ThatAnyPageMayRead(String path) {
        for (var id : List.of(UUID.randomUUID().toString(), "not-a-uuid")) {
            RestAssured.get("/oruk/v3/" + path + "/" + id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .header("Access-Control-Allow-Origin", "*");
        }
    }

    @Test
    void openDataIsReadOnly() {
        RestAssured.post("/oruk/v3/services")
                .then()
                .statusCode(405)
                .header("Access-Control-Allow-Origin", "*");
        RestAssured.options("/oruk/v3/services")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void nothingElseIsOpenToOtherPages() {
        RestAssured.get("/v1/members/" + UUID.randomUUID())
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
