package org.referralpathway.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Batches.accept;
import static org.referralpathway.directory.testing.Batches.id;
import static org.referralpathway.directory.testing.Batches.listed;
import static org.referralpathway.directory.testing.Batches.notListed;
import static org.referralpathway.directory.testing.Batches.put;
import static org.referralpathway.directory.testing.Hsds.list;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Batches;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;

/// A file waits for a steward, who sees first what it would change.
@QuarkusTest
class StagedImportTest {
    private final String source = "test-" + UUID.randomUUID();

    @Test
    void aStagedFileSaysWhatItWouldChangeAndChangesNothing() {
        var service = Hsds.service();
        var batch = stage(false, service).body("report.rows[0].verdict", equalTo("created"));
        notListed(service);

        accept(batch, false).statusCode(200).body("state", equalTo("accepted"));
        listed(service);

        stage(false, service.put("fees", "Two pounds"))
                .body("report.rows[0].verdict", equalTo("changed"))
                .body("report.rows[0].differences.pointer", contains("/fees"))
                .body("report.rows[0].differences[0].after", equalTo("Two pounds"));
        RestAssured.get("/oruk/v3/services/" + id(service)).then().body("fees", equalTo(null));
    }

    @Test
    void aGroupThatIsHereAlreadyIsShownBeforeASecondRecordIsMade() {
        var name = "Larder " + UUID.randomUUID();
        var held = Hsds.service();
        ((ObjectNode) held.path("organization")).put("name", name);
        imported(held);
        var service = Hsds.service();
        var other = (ObjectNode) service.path("organization");
        other.put("name", name.replace("Larder", "The Larder"));
        var likeness = "report.rows[0].likenesses[0]";

        var batch =
                stage(false, service)
                        .body(
                                likeness + ".resembles",
                                equalTo(held.at("/organization/id").asText()))
                        .body(likeness + ".why", hasItem("Has nearly the same name"));
        same(batch, id(other), UUID.randomUUID().toString()).statusCode(400);
        var after = same(batch, id(other), held.at("/organization/id").asText());
        after.statusCode(200).body("report.rows[0].likenesses", empty());
        accept(after, false).statusCode(200);

        RestAssured.get("/oruk/v3/services/" + id(service))
                .then()
                .statusCode(200)
                .body("organization.id", equalTo(held.at("/organization/id").asText()));
        RestAssured.get("/oruk/v3/organizations/" + id(other)).then().statusCode(404);
    }

    private static ValidatableResponse same(
            ValidatableResponse batch, String brought, String organization) {
        return Callers.steward()
                .header("If-Match", batch.extract().header("ETag"))
                .body(
                        "{\"brought\":\"%s\",\"organization\":\"%s\"}"
                                .formatted(brought, organization))
                .put("/v1/import-batches/" + batch.extract().path("id") + "/same-organization")
                .then();
    }

    /// The packages that others make lack tables and have more columns than the standard.
    @Test
    void aPackageWithTwoTablesAndOddOnesIsTaken() throws IOException {
        var organization = UUID.randomUUID();
        var service = UUID.randomUUID();
        var file =
                zip(
                        Map.of(
                                "datapackage.json",
                                "{}",
                                "organizations.csv",
                                "\uFEFFid,name,description,colour\n%s,Larder,Made up,green\n"
                                        .formatted(organization),
                                "services.csv",
                                "id,organization_id,name,status\n%s,%s,Parcels,active\n%s,%s,,active\n"
                                        .formatted(
                                                service,
                                                organization,
                                                UUID.randomUUID(),
                                                organization),
                                "favourites.csv",
                                "a,b\n1,2\n"));

        Callers.steward()
                .contentType("application/zip")
                .body(file)
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(1))
                .body("notes[0]", equalTo("favourites.csv: not used"))
                .body("notes[1]", containsString("contacts, cost_options"))
                .body("rows[0].warnings.pointer", hasItem("/organizations.csv/2/colour"))
                .body("rows[2].pointer", equalTo("/services.csv/3"));
        RestAssured.get("/oruk/v3/services/" + service)
                .then()
                .statusCode(200)
                .body("organization.name", equalTo("Larder"));
    }

    /// Whoever does not know a thing says no word against it; whoever has the table does.
    @Test
    void whatAPackageHasNoTableOfStays() throws IOException {
        var service = Hsds.service();
        service.set("phones", array("[{'id':'%s','number':'01632 960001'}]"));
        service.set("contacts", array("[{'id':'%s','name':'The kitchen'}]"));
        imported(service);
        var id = service.path("id").asText();
        var link = service.at("/service_at_locations/0");
        var file =
                zip(
                        Map.of(
                                "services.csv",
                                "id,organization_id,name,status\n%s,%s,Parcels,active\n"
                                        .formatted(id, service.at("/organization/id").asText()),
                                "phones.csv",
                                "id,service_id,number\n",
                                "service_at_location.csv",
                                "id,service_id,location_id\n%s,%s,%s\n"
                                        .formatted(
                                                link.path("id").asText(),
                                                id,
                                                link.at("/location/id").asText()),
                                "locations.csv",
                                "id,location_type,name\n%s,physical,Barn\n"
                                        .formatted(link.at("/location/id").asText())));

        Callers.steward()
                .contentType("application/zip")
                .body(file)
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
        RestAssured.get("/oruk/v3/services/" + id)
                .then()
                .body("name", equalTo("Parcels"))
                .body("phones", nullValue())
                .body("contacts.name", contains("The kitchen"))
                .body("languages.code", contains("ur"))
                .body("service_at_locations[0].location.name", equalTo("Barn"))
                .body("service_at_locations[0].location.addresses.postal_code", contains("LU1 9ZA"))
                .body(
                        "service_at_locations[0].location.accessibility.description",
                        contains("Ramp"));
    }

    private static ArrayNode array(String item) {
        return Hsds.array(item.formatted(UUID.randomUUID()).replace('\'', '"'));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aServiceMayNameAnOrganisationEarlierInTheFile() {
        var service = Hsds.service();
        var organization = (ObjectNode) service.remove("organization");
        service.set("organization_id", organization.get("id"));

        stage(false, organization, service)
                .body("report.rejected", equalTo(0))
                .body("report.rows.verdict", everyItem(equalTo("created")));
    }

    @Test
    void aServiceInsideANewOrganisationIsTriedAsItWillBeTaken() {
        var service = Hsds.service();
        var organization = (ObjectNode) service.remove("organization");
        organization.putArray("services").add(service);

        stage(false, organization)
                .body("report.rejected", equalTo(0))
                .body("report.rows.verdict", everyItem(equalTo("created")));
    }

    @Test
    void aReportOfAnEarlierMomentDoesNotReplaceWhatBecameOfTheFile() {
        var batch = stage(false, Hsds.service());
        accept(batch, false).statusCode(200);

        var path = "/v1/import-batches/" + batch.extract().path("id");
        Callers.steward()
                .get(path)
                .then()
                .body("state", equalTo("accepted"))
                .body("report.rows[0].differences", empty());
    }

    /// A place that became a secret after the report was made is in no report that is read later.
    @Test
    void anOlderReportTellsNothingOfAPlaceThatIsHiddenNow() {
        var service = imported(Hsds.service().put("name", "Orchard"));
        var moved = service.deepCopy();
        ((ObjectNode) moved.at("/service_at_locations/0/location/addresses/0"))
                .put("address_1", "9 Canary Lane");
        var batch = stage(false, moved);
        batch.body("report.rows[0].differences.flatten().after", hasItem("9 Canary Lane"));

        imported(service.put("description", "A refuge"));

        Callers.steward()
                .get("/v1/import-batches/" + batch.extract().path("id"))
                .then()
                .statusCode(200)
                .body(not(containsString("9 Canary Lane")));
    }

    @Test
    void nothingIsWithdrawnByAFileThatIsNotComplete() {
        var batch = stage(false, Hsds.service());
        accept(batch, true).statusCode(400).body("errors[0].pointer", equalTo("/withdraw"));
    }

    @Test
    void aFileIsAcceptedOrDiscardedOnce() {
        var service = Hsds.service();
        var batch = stage(false, service);
        put(batch, "discard", "{}").statusCode(200).body("state", equalTo("discarded"));
        var path = "/v1/import-batches/" + batch.extract().path("id");
        var etag = Callers.steward().get(path).header("ETag");
        Callers.steward()
                .header("If-Match", etag)
                .body("{\"withdraw\":false}")
                .put(path + "/acceptance")
                .then()
                .statusCode(409);
        notListed(service);
    }

    @Test
    void theSameRequestStagesOneFile() {
        var request =
                Callers.steward()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(list(Hsds.service()).toString());
        var path = "/v1/import-batches?source=" + source;
        String id = request.post(path).path("id");
        request.post(path).then().statusCode(201).body("id", equalTo(id));
    }

    @Test
    void aDryRunSaysTheSameAsTheImportAfterIt() {
        var rows = list(Hsds.service(), Hsds.service().put("name", ""), Hsds.service());
        var tried = send(rows.toString(), true);
        var done = send(rows.toString(), false);
        assertThat(tried.extract().jsonPath().getList("rows.verdict"))
                .isEqualTo(done.extract().jsonPath().getList("rows.verdict"));
        tried.body("rejected", equalTo(1));
    }

    @Test
    void aLineOfNdjsonThatIsNotJsonStopsNoOther() {
        var one = Hsds.service();
        var two = Hsds.service();
        Callers.steward()
                .contentType("application/x-ndjson")
                .body((one + "\n{\"id\": \n" + two + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rows.verdict", contains("created", "rejected", "created"))
                .body("rows.pointer", hasItem("/1"));
        listed(two);
    }

    @Test
    void onlyStewardsStage() {
        Callers.as("coordinator")
                .body("[]")
                .post("/v1/import-batches?source=x")
                .then()
                .statusCode(403);
        Callers.as("coordinator").get("/v1/to-dos").then().statusCode(403);
    }

    @Test
    void aFeedIsReadOnlyFromListedHosts() {
        Callers.steward()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"url\":\"http://169.254.169.254/latest\",\"source\":\"feed\"}")
                .post("/v1/import-batches/feeds")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/url"));
    }

    private ValidatableResponse send(String rows, boolean dryRun) {
        return Callers.steward()
                .body(rows)
                .post("/v1/imports?dryRun=" + dryRun)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse stage(boolean complete, ObjectNode... rows) {
        return Batches.stage(source, complete, rows);
    }
}
