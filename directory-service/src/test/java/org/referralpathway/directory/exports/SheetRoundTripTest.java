package org.referralpathway.directory.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.referralpathway.directory.testing.Hsds.array;
import static org.referralpathway.directory.testing.Imports.imported;
import static org.referralpathway.directory.testing.Imports.send;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Batches;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.local.demo.Area;
import org.referralpathway.local.demo.DemoWorld;

/// A sheet of ours that comes back changes what somebody changed in it, and nothing else.
@QuarkusTest
class SheetRoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void aSheetThatComesBackGivesTheSameDirectory(String ending, String type)
            throws JsonProcessingException {
        for (var service : DemoWorld.generate(2026).services(Area.STRATHMORE)) {
            send(service);
        }
        imported(rich());
        imported(rich().put("status", "temporarily closed"));
        var alone = imported(Hsds.organization().put("name", "A group without a listing"));
        var before = records();

        assertThat(before).containsKey(alone.path("id").asText());

        var batch = stage(type, export(ending));
        batch.body(
                "report.rows.find { it.id == '%s' }.verdict".formatted(alone.path("id").asText()),
                equalTo("unchanged"));
        batch.body("report.rejected", equalTo(0))
                .body("report.rows.findAll { it.verdict != 'unchanged' }", empty());
        Batches.accept(batch, false).statusCode(200);
        var source = batch.extract().<String>path("source");

        assertThat(records()).isEqualTo(before);
        assertThat(toDos(source)).as("what is as it was raises no doubt").isEmpty();
    }

    @Test
    void aCellThatSomebodyCorrectsChangesWhatItIsAbout() {
        var service = imported(rich());
        var line = cells(service, "01632 960001", "01632 960009");
        line = line.replace("Mon 09:00-17:00", "Tue/Thu 10:00-12:00").replace("LU1 9ZB", "LU1 9ZC");
        line = line.replace("Two pounds", "Three pounds");
        Batches.accept(stage("text/csv", line.getBytes(StandardCharsets.UTF_8)), false);

        RestAssured.get("/oruk/v3/services/" + service.path("id").asText())
                .then()
                .body("phones.number", equalTo(List.of("01632 960009")))
                .body("schedules.find{it.freq=='WEEKLY'}.byday", equalTo("TU,TH"))
                .body("schedules.find{it.freq=='MONTHLY'}.bymonthday", equalTo("1"))
                .body("contacts[0].name", equalTo("The kitchen"))
                .body("cost_options[0].option", equalTo("Free"))
                .body("service_areas.size()", equalTo(2))
                .body("attributes.size()", equalTo(2))
                .body("service_at_locations.size()", equalTo(2))
                .body(
                        "service_at_locations.location.addresses.flatten().postal_code.sort()",
                        equalTo(List.of("LU1 9ZA", "LU1 9ZC")))
                .body("organization.description", equalTo("Made up."))
                .body("fees", equalTo("Three pounds"))
                .body("status", equalTo("active"));
    }

    /// People send back the columns that they work with.
    @ParameterizedTest
    @CsvSource({
        "Address, 1 Example Hall, 1 Example Hall",
        "Address, 1 New Street, 1 New Street",
        "Town, Elsewhere, 1 Example Hall",
        "Postcode, LU1 9ZA, 1 Example Hall",
        "Postcode, not known, 1 Example Hall"
    })
    void aSheetWithoutTheOtherColumnsOfAPlaceTakesNothingAway(
            String column, String cell, String street) {
        var service = imported(Hsds.service());
        var path = "/oruk/v3/services/" + service.path("id").asText();
        var before = RestAssured.get(path).jsonPath();
        var sheet =
                "Organisation,Organisation ID,Services,Service ID,%s\nExample Larder,%s,Food parcels,%s,%s\n"
                        .formatted(
                                column,
                                service.at("/organization/id").asText(),
                                service.path("id").asText(),
                                cell);
        Batches.accept(stage("text/csv", sheet.getBytes(StandardCharsets.UTF_8)), false);

        var after = RestAssured.get(path).jsonPath();
        var place = "service_at_locations[0].location.";
        assertThat(after.getList("service_at_locations")).hasSize(1);
        assertThat(after.getString(place + "addresses[0].address_1")).isEqualTo(street);
        for (var field : List.of("addresses[0].city", "addresses[0].postal_code", "latitude")) {
            assertThat(after.getString(place + field)).isEqualTo(before.getString(place + field));
        }
    }

    /// A listing with two places has two lines, and people correct one of them.
    @Test
    void whatIsCorrectedOnOneOfTwoLinesHolds() {
        for (var first : List.of(true, false)) {
            var service = imported(rich());
            var lines = cells(service, "x", "x").lines().toList();
            var at = first ? 1 : 2;
            var corrected =
                    lines.get(at)
                            .replace("Two pounds", "Free")
                            .replace("01632 960001", "01632 960007")
                            .replace(",active,", ",paused,");
            var sheet =
                    lines.get(0)
                            + "\n"
                            + (first
                                    ? corrected + "\n" + lines.get(2)
                                    : lines.get(1) + "\n" + corrected);
            Batches.accept(stage("text/csv", sheet.getBytes(StandardCharsets.UTF_8)), false);

            RestAssured.get("/oruk/v3/services/" + service.path("id").asText())
                    .then()
                    .body("fees", equalTo("Free"))
                    .body("phones.number", equalTo(List.of("01632 960007")))
                    .body("status", equalTo("temporarily closed"))
                    .body("service_at_locations.size()", equalTo(2));
        }
    }

    @Test
    void aStateInWordsOpensAndCloses() {
        var service = imported(rich());
        for (var state : List.of("temporarily closed", "active")) {
            var word = state.equals("active") ? "open" : "paused";
            var sheet =
                    "Organisation,Organisation ID,Services,Service ID,Status\nExample Larder,%s,Food parcels,%s,%s\n"
                            .formatted(
                                    service.at("/organization/id").asText(),
                                    service.path("id").asText(),
                                    word);
            Batches.accept(stage("text/csv", sheet.getBytes(StandardCharsets.UTF_8)), false);
            RestAssured.get("/oruk/v3/services/" + service.path("id").asText())
                    .then()
                    .body("status", equalTo(state))
                    .body("phones.size()", equalTo(1));
        }
    }

    /// With what no cell can say: a second place, a contact, a price, monthly hours, a drawn area,
    /// what kind of offer it is.
    private static ObjectNode rich() {
        var service = Hsds.service().put("fees", "Two pounds");
        service.withArray("service_at_locations").add(Hsds.at(second()));
        service.set("phones", list("{'id':'%s','number':'01632 960001','type':'voice'}"));
        service.set("contacts", list("{'id':'%s','name':'The kitchen'}"));
        service.set("cost_options", list("{'id':'%s','option':'Free','amount':0}"));
        var hours =
                list(
                        "{'id':'%s','freq':'WEEKLY','byday':'MO','opens_at':'09:00','closes_at':'17:00','description':'Mondays'}");
        service.set("schedules", hours);
        hours.addAll(
                list(
                        "{'id':'%s','freq':'MONTHLY','bymonthday':'1','opens_at':'09:00','closes_at':'10:00'}"));
        service.withArray("service_areas")
                .addAll(list("{'id':'%s','name':'Near','extent':'900','extent_type':'radius'}"));
        service.withArray("attributes")
                .addAll(
                        list(
                                "{'id':'%s','taxonomy_term':{'id':'6f2c1f0e-6f0a-5d0a-9b38-0f5f4a1a7c11','code':'goods','name':'Goods','description':'Goods','taxonomy':'Referral Pathway offers','term_uri':'https://referralpathway.org/offers/goods'}}"));
        return service;
    }

    private static ObjectNode second() {
        var place = Hsds.location().put("name", "Barn");
        ((ObjectNode) place.at("/addresses/0"))
                .put("address_1", "2 Example Barn")
                .put("postal_code", "LU1 9ZB");
        return place;
    }

    private static ArrayNode list(String item) {
        return array("[" + item.formatted(UUID.randomUUID()).replace('\'', '"') + "]");
    }

    private static String cells(ObjectNode service, String from, String to) {
        var sheet = new String(export("csv"), StandardCharsets.UTF_8);
        var id = service.path("id").asText();
        return sheet.lines()
                .filter(line -> line.startsWith("Organisation,") || line.contains(id))
                .map(line -> line.replace(from, to))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] export(String ending) {
        var answer = Callers.steward().get("/v1/exports/directory." + ending);
        answer.then().statusCode(200);
        return answer.asByteArray();
    }

    private static List<Object> toDos(String source) {
        return Callers.steward()
                .get("/v1/to-dos?limit=100")
                .jsonPath()
                .getList("items.findAll { it.source == '%s' }".formatted(source));
    }

    private static ValidatableResponse stage(String type, byte[] file) {
        return Callers.steward()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type)
                .body(file)
                .post("/v1/import-batches?source=sheet-" + UUID.randomUUID())
                .then()
                .statusCode(201);
    }

    private static Map<String, JsonNode> records() throws JsonProcessingException {
        var records = new HashMap<String, JsonNode>();
        for (var line : new String(export("ndjson"), StandardCharsets.UTF_8).split("\n")) {
            var record = JSON.readTree(line);
            records.put(record.path("id").asText(), record);
        }
        return records;
    }
}
