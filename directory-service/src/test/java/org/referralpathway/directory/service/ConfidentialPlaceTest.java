package org.referralpathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.service.RefugeOutputs.assertInNoExport;
import static org.referralpathway.directory.service.RefugeOutputs.assertNowhere;
import static org.referralpathway.directory.service.Refuges.decide;
import static org.referralpathway.directory.service.Refuges.elsewhere;
import static org.referralpathway.directory.service.Refuges.heldListings;
import static org.referralpathway.directory.service.Refuges.id;
import static org.referralpathway.directory.service.Refuges.link;
import static org.referralpathway.directory.service.Refuges.refuge;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
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
    void whatAStewardClearedIsShownAndNotQuestionedAgain() {
        var advice = elsewhere().put("name", "Advice about domestic abuse");
        imported(advice);
        decide(advice, false).statusCode(200);

        imported(advice.put("fees", "None"));

        RestAssured.get("/oruk/v3/services/" + id(advice))
                .then()
                .statusCode(200)
                .body(
                        "service_at_locations[0].location.addresses[0].address_1",
                        equalTo("17 Open Avenue"));
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
}
