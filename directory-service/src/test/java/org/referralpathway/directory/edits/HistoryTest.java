package org.referralpathway.directory.edits;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Batches;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.directory.testing.People;

/// What was changed in a listing, by whom, when, and where it comes from.
@QuarkusTest
class HistoryTest {
    private final UUID grace = UUID.randomUUID();
    private final UUID stan = UUID.randomUUID();
    private final ObjectNode service = Hsds.service();

    @BeforeEach
    void aListingAndWhoKeepsIt() {
        imported(service);
        People.named(grace, "Grace", "Adeyemi");
        People.named(stan, "Stan", "Kowalski");
    }

    @AfterEach
    void theIdentityProviderIsBack() {
        People.away(false);
    }

    @Test
    void anImportStandsInItWithItsSourceAndWhoBroughtIt() {
        edit("{\"fees\":\"Two pounds\"}");
        brought("tsi-list", service.deepCopy().put("alert", "Closed on Friday"));
        brought("tsi-list", service.deepCopy().put("alert", "Closed on Friday"));

        history(steward())
                .body("items.kind", contains("import", "own"))
                .body("items.by", contains("Stan Kowalski", "Grace Adeyemi"))
                .body("items[0].note", equalTo("tsi-list"))
                .body("items[0].changes.alert", equalTo("Closed on Friday"))
                .body("items[0].changes.size()", equalTo(1))
                .body("items[0].before.alert", nullValue())
                .body("items[1].decidedBy", nullValue());
        history(group()).body("items.by", contains(null, "Grace Adeyemi"));
    }

    @Test
    void aPlaceThatAnImportMovedStandsInIt() {
        var moved = service.deepCopy();
        ((ObjectNode) moved.at("/service_at_locations/0/location/addresses/0"))
                .put("address_1", "9 Mill Lane");
        brought("tsi-list", moved);

        var place = ".service_at_locations[0].location.addresses[0].address_1";
        history(group())
                .body("items[0].changes" + place, equalTo("9 Mill Lane"))
                .body("items[0].before" + place, equalTo("1 Example Hall"))
                .body("items", hasSize(1));
    }

    @Test
    void aPlaceThatCameAndOneThatWentStandInIt() {
        var moved = service.deepCopy();
        var barn = Hsds.location();
        ((ObjectNode) barn.at("/addresses/0")).put("address_1", "2 Example Barn");
        moved.putArray("service_at_locations").add(Hsds.at(barn));
        brought("tsi-list", moved);

        var streets = ".service_at_locations.location.addresses.flatten().address_1";
        history(group())
                .body("items[0].changes" + streets, contains("2 Example Barn"))
                .body("items[0].before" + streets, contains("1 Example Hall"))
                .body("items", hasSize(1));
    }

    @Test
    void whatWasDecidedAboutTheWholeListingStandsInIt() {
        var gone = "gone-" + UUID.randomUUID();
        var other = Hsds.service();
        brought(gone, other);
        Batches.accept(Batches.stage(gone, true, service), true).statusCode(200);
        brought(gone, other);
        var version =
                steward().get("/v1/services/" + Hsds.idOf(other) + "/edits").getHeader("ETag");
        steward()
                .header("If-Match", version)
                .body("{\"confidential\":true}")
                .put("/v1/services/" + Hsds.idOf(other) + "/place-rule")
                .then()
                .statusCode(200);

        steward()
                .get("/v1/services/" + Hsds.idOf(other) + "/edits")
                .then()
                .body("items.kind", contains("decision", "import", "decision"))
                .body("items[0].changes.places", equalTo("kept confidential"))
                .body("items[1].before.status", equalTo("withdrawn"))
                .body("items[2].before.status", equalTo("active"))
                .body("items[2].changes.status", equalTo("withdrawn"));
    }

    @Test
    void aStewardSeesWhoMadeAChangeThatWaited() {
        edit("{\"name\":\"Parcels for all\"}");
        var waiting = group().get(path() + "/edits?state=waiting");
        steward()
                .header("If-Match", "\"" + waiting.path("items[0].version") + "\"")
                .body("{\"accept\":true}")
                .put("/v1/waiting-edits/" + waiting.path("items[0].id") + "/decision")
                .then()
                .statusCode(200);

        history(steward())
                .body("items.by", contains("Grace Adeyemi"))
                .body("items.decidedBy", contains("Stan Kowalski"));
        history(group()).body("items[0].decidedBy", nullValue());
        People.away(true);
        history(steward()).body("items[0].by", nullValue());
    }

    @Test
    void whatAStrangerSuggestedIsReadByStewardsOnly() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"text\":\"My neighbour says that they are rude\"}")
                .post(path() + "/suggestions")
                .then()
                .statusCode(204);
        var suggested =
                steward()
                        .get("/v1/waiting-edits?limit=100")
                        .jsonPath()
                        .getMap("items.find { it.service == '" + Hsds.idOf(service) + "' }");
        steward()
                .header("If-Match", "\"" + suggested.get("version") + "\"")
                .body("{\"accept\":true}")
                .put("/v1/waiting-edits/" + suggested.get("id") + "/decision")
                .then()
                .statusCode(200);

        history(steward()).body("items[0].note", containsString("neighbour"));
        history(group()).body("items", empty());
    }

    /// A place that is a secret now is in no older line of it.
    @Test
    void theHistoryOfARefugeTellsNothingOfItsPlace() {
        var moved = service.deepCopy().put("description", "Come to 9 Canary Lane. A refuge");
        ((ObjectNode) moved.at("/service_at_locations/0/location/addresses/0"))
                .put("address_1", "9 Canary Lane");
        brought("tsi-list", moved);
        brought("tsi-list", moved.deepCopy().put("fees", "None"));

        history(steward()).body("items", hasSize(2)).body(not(containsString("Canary")));
    }

    /// It became a secret by another listing, and this one names it no longer.
    @Test
    void aPlaceThatASecretListingSharedIsToldNoMoreAfterwards() {
        var moved = service.deepCopy();
        ((ObjectNode) moved.at("/service_at_locations/0/location/addresses/0"))
                .put("address_1", "9 Canary Lane");
        brought("tsi-list", moved);
        history(steward()).body(containsString("Canary"));
        var refuge = Hsds.service().put("name", "Orchard refuge");
        ((ObjectNode) refuge.at("/service_at_locations/0"))
                .set("location", moved.at("/service_at_locations/0/location"));
        imported(refuge);
        var held = steward().get("/v1/held-listings?limit=100");
        int version = held.path("items.find { it.service == '" + Hsds.idOf(refuge) + "' }.version");
        steward()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"confidential\":true}")
                .put("/v1/services/" + Hsds.idOf(refuge) + "/place-rule")
                .then()
                .statusCode(200);
        moved.putArray("service_at_locations");
        brought("tsi-list", moved);

        history(steward()).body(not(containsString("Canary")));
        history(group()).body(not(containsString("Canary")));
    }

    @Test
    void whereAListingComesFromIsToldToItsGroupAndToStewards() {
        brought("tsi-list", service);

        for (var caller : new RequestSpecification[] {steward(), group()}) {
            caller.get(path() + "/sources")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(2))
                    .body("items[0].name", equalTo("tsi-list"))
                    .body("items.goneAt", contains(nullValue(), nullValue()));
        }
        Callers.as("provider").get(path() + "/sources").then().statusCode(404);
        Callers.as("coordinator").get(path() + "/sources").then().statusCode(403);
        history(group()).body("items", empty());
    }

    private void edit(String change) {
        group().header("If-Match", group().get(path() + "/edits").getHeader("ETag"))
                .body(change)
                .patch(path())
                .then()
                .statusCode(200);
    }

    private void brought(String source, ObjectNode record) {
        steward()
                .body(record.toString())
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse history(RequestSpecification caller) {
        return caller.get(path() + "/edits").then().statusCode(200);
    }

    private RequestSpecification group() {
        return Callers.as("provider", grace, Hsds.idOf(service.path("organization")));
    }

    private RequestSpecification steward() {
        return Callers.as("steward", stan, Callers.SOME_ORGANIZATION);
    }

    private String path() {
        return "/v1/services/" + Hsds.idOf(service);
    }
}
