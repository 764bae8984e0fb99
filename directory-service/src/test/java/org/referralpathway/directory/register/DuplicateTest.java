package org.referralpathway.directory.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;
import static org.referralpathway.directory.testing.Imports.send;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

/// One organisation, one record, whoever tells of it.
@QuarkusTest
class DuplicateTest {
    /// A word that no other test's names resemble.
    private final String own = UUID.randomUUID().toString().replace("-", "");

    @Test
    void aRegisterNumberIsTheSameHoweverItIsWritten() {
        var known = imported(named("Bute " + own, "GB-SC", "SC" + number()));
        var written = known.at("/organization_identifiers/0/identifier").asText().toLowerCase();

        check(
                        "{\"name\":\"Something else\",\"registers\":[{\"scheme\":\"GB-SC\",\"number\":\"%s\"}]}"
                                .formatted(written))
                .body("items[0].organization", equalTo(known.path("id").asText()))
                .body("items[0].certain", equalTo(true))
                .body("items[0].why", contains("Has the same register number"));
    }

    @ParameterizedTest
    @CsvSource({
        "'%s Befrienders', '', '', Has nearly the same name",
        "'%s befriender', '', larder@example.org, Has the same e-mail address",
        "'The %s Befriending', 'lu19za', '', Is at the same postcode",
    })
    void aNameThatIsNearlyTheSameIsShownWithItsReason(
            String name, String postcode, String email, String reason) {
        var service = Hsds.service();
        ((ObjectNode) service.path("organization")).put("name", own + " Befrienders");
        imported(service);

        check(
                        "{\"name\":\"%s\",\"postcode\":\"%s\",\"email\":\"%s\"}"
                                .formatted(name.formatted(own), postcode, email))
                .body("items", hasSize(1))
                .body("items[0].certain", equalTo(false))
                .body("items[0].why", hasItem(reason));
    }

    @Test
    void aPostcodeIsTheSameHoweverItIsKept() {
        var service = Hsds.service();
        ((ObjectNode) service.path("organization")).put("name", own + " Befrienders");
        ((ObjectNode) service.at("/service_at_locations/0/location/addresses/0"))
                .put("postal_code", "lu19za");
        imported(service);

        check("{\"name\":\"The %s Befriending\",\"postcode\":\"LU1 9ZA\"}".formatted(own))
                .body("items[0].why", hasItem("Is at the same postcode"));
    }

    @Test
    void aConfidentialPlaceIsNoEvidence() {
        var service = Hsds.service().put("name", "Orchard refuge");
        ((ObjectNode) service.path("organization")).put("name", own + " Befrienders");
        imported(service);

        check("{\"name\":\"The %s Befriending\",\"postcode\":\"LU1 9ZA\"}".formatted(own))
                .body("items.why.flatten()", not(hasItem("Is at the same postcode")));
    }

    @Test
    void aNumberThatNoRegisterHasIsRefusedHereAndRemarkedOnInAnImport() {
        Callers.steward()
                .body(
                        "{\"name\":\"x\",\"registers\":[{\"scheme\":\"GB-COH\",\"number\":\"nonsense\"}]}")
                .post("/v1/organization-checks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/registers/0/number"));
        send(named("A " + own, "GB-COH", "nonsense"))
                .body("rows[0].verdict", equalTo("created"))
                .body(
                        "rows[0].warnings.pointer",
                        hasItem("/organization_identifiers/0/identifier"));
    }

    @Test
    void linkedRecordsAreOneOrganisationAndStayOne() {
        var kept = imported(Hsds.organization());
        var service = imported(Hsds.service());
        var gone = service.at("/organization/id").asText();

        same(gone, kept.path("id").asText()).statusCode(204);
        same(gone, kept.path("id").asText()).statusCode(204);

        providerOf(service).body("organization.id", equalTo(kept.path("id").asText()));
        RestAssured.get("/oruk/v3/organizations/" + gone).then().statusCode(404);
        assertThat(
                        Events.last("directory.organization.v1", UUID.fromString(gone), 2)
                                .path("status")
                                .asText())
                .isEqualTo("withdrawn");
        assertThat(
                        Events.last("directory.service.v1", idOf(service), 2)
                                .path("organization")
                                .asText())
                .isEqualTo(kept.path("id").asText());

        imported(service.put("fees", "Free"));
        providerOf(service)
                .body("organization.id", equalTo(kept.path("id").asText()))
                .body("fees", equalTo("Free"));
        RestAssured.get("/oruk/v3/organizations/" + gone).then().statusCode(404);
    }

    /// Whoever works there would find nothing any more.
    @Test
    void aRecordWithPeopleDoesNotGo() {
        var kept = imported(Hsds.organization()).path("id").asText();
        var gone = imported(Hsds.organization()).path("id").asText();
        Callers.steward()
                .body("{\"organization\":\"%s\",\"from\":\"2026-01-01\"}".formatted(gone))
                .put("/v1/members/" + UUID.randomUUID())
                .then()
                .statusCode(200);

        same(gone, kept).statusCode(400).body("errors[0].pointer", equalTo("/organization"));

        RestAssured.get("/oruk/v3/organizations/" + gone).then().statusCode(200);
        same(kept, gone).statusCode(204);
    }

    @Test
    void aLinkLeadsInOneStepHoweverManyThereAre() {
        var first = imported(Hsds.organization()).path("id").asText();
        var second = imported(Hsds.organization()).path("id").asText();
        var service = imported(Hsds.service());
        same(service.at("/organization/id").asText(), first).statusCode(204);
        same(first, second).statusCode(204);

        imported(service.put("fees", "Free"));

        providerOf(service).body("organization.id", equalTo(second));
        same(second, first).statusCode(400);
    }

    @Test
    void aWithdrawnServiceStaysWithdrawnWhereverItGoes() {
        var kept = imported(Hsds.organization()).path("id").asText();
        var gone = Hsds.service();
        var source = "link-" + own;
        batch(source, gone, "false");
        batch(source, Hsds.service(), "true");
        RestAssured.get("/oruk/v3/services/" + gone.path("id").asText()).then().statusCode(404);

        same(gone.at("/organization/id").asText(), kept).statusCode(204);

        RestAssured.get("/oruk/v3/services/" + gone.path("id").asText()).then().statusCode(404);
    }

    private static void batch(String source, ObjectNode service, String withdraw) {
        var staged =
                Callers.steward()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body("[" + service + "]")
                        .post("/v1/import-batches?complete=true&source=" + source);
        Callers.steward()
                .header("If-Match", staged.header("ETag"))
                .body("{\"withdraw\":" + withdraw + "}")
                .put("/v1/import-batches/" + staged.path("id") + "/acceptance")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyStewardsLinkAndOnlyWhatIsThere() {
        var one = imported(Hsds.organization()).path("id").asText();
        same(UUID.randomUUID().toString(), one).statusCode(404);
        same(one, UUID.randomUUID().toString()).statusCode(400);
        same(one, one).statusCode(400);
        Callers.as("coordinator")
                .body("{\"organization\":\"" + one + "\"}")
                .put("/v1/organizations/" + UUID.randomUUID() + "/same-as")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse providerOf(ObjectNode service) {
        return RestAssured.get("/oruk/v3/services/" + service.path("id").asText())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse same(String alias, String organization) {
        return Callers.steward()
                .body("{\"organization\":\"" + organization + "\"}")
                .put("/v1/organizations/" + alias + "/same-as")
                .then();
    }

    private static ValidatableResponse check(String body) {
        return Callers.steward().body(body).post("/v1/organization-checks").then().statusCode(200);
    }

    private static ObjectNode named(String name, String scheme, String number) {
        var organization = Hsds.organization().put("name", name);
        organization
                .putArray("organization_identifiers")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("identifier_scheme", scheme)
                .put("identifier_type", "Number")
                .put("identifier", number);
        return organization;
    }

    private static String number() {
        return "%06d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000));
    }
}
