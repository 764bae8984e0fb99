package org.referralpathway.directory.exports;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.referralpathway.directory.testing.Imports.imported;
import static org.referralpathway.directory.testing.Imports.send;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.imports.file.Format;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.local.demo.Area;
import org.referralpathway.local.demo.DemoWorld;

/// What goes out can come in again and says the same.
@QuarkusTest
class ExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void thePackageSaysWhatTheLinesSay() throws JsonProcessingException {
        for (var service : DemoWorld.generate(2026).services(Area.STRATHMORE)) {
            send(service);
        }
        var lines = new HashMap<String, JsonNode>();
        for (var line : get("ndjson").asString().split("\n")) {
            var record = JSON.readTree(line);
            lines.put(record.path("id").asText(), record);
        }
        var packed = new HashMap<String, JsonNode>();
        Format.PACKAGE
                .open(get("zip").asByteArray())
                .forEachRow((_, record) -> packed.put(record.path("id").asText(), record));

        assertThat(packed.keySet()).isEqualTo(lines.keySet()).hasSizeGreaterThan(10);
        lines.forEach((id, record) -> assertSame(record, Objects.requireNonNull(packed.get(id))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "zip"})
    void anExportThatComesBackGivesTheSameDirectory(String ending) throws JsonProcessingException {
        for (var service : DemoWorld.generate(2026).services(Area.STRATHMORE)) {
            send(service);
        }
        imported(withRules());
        var file = get(ending).asByteArray();
        var type = ending.equals("zip") ? "application/zip" : "application/x-ndjson";
        var before = get("ndjson").asString();

        for (var time = 0; time < 2; time++) {
            var report = Callers.steward().contentType(type).body(file).post("/v1/imports").then();
            report.statusCode(200).body("rejected", is(0));
        }
        Callers.steward()
                .contentType(type)
                .body(file)
                .post("/v1/imports")
                .then()
                .body("rows.verdict", everyItem(equalTo("unchanged")));
        assertThat(records(get("ndjson").asString())).isEqualTo(records(before));
    }

    /// As in a directory that has none of it: under ids that it has never seen.
    @Test
    void whatIsNewElsewhereIsTheSameThere() throws JsonProcessingException {
        var own = new ArrayList<String>();
        for (var service : DemoWorld.generate(7).services(Area.STRATHMORE)) {
            own.add(imported(service).path("id").asText());
        }
        own.add(imported(withRules()).path("id").asText());
        var before = records(get("ndjson").asString());
        before.keySet().retainAll(own);
        assertThat(before).hasSizeGreaterThan(10);
        var there = new HashMap<String, String>();
        before.values().forEach(record -> name(record, there));

        var lines = before.values().stream().map(JsonNode::toString).collect(joining("\n"));
        for (var id : there.entrySet()) {
            lines = lines.replace(id.getKey(), id.getValue());
        }
        Callers.steward()
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(200)
                .body("rows.verdict", everyItem(equalTo("created")));

        var after = records(get("ndjson").asString());
        after.keySet().retainAll(before.keySet().stream().map(there::get).toList());
        assertThat(after).hasSameSizeAs(before);
        for (var line : lines.split("\n")) {
            var sent = (ObjectNode) JSON.readTree(line);
            assertThat(after.get(sent.path("id").asText())).isEqualTo(sent);
        }
    }

    /// New ids of what a record is and has; a term of a vocabulary is the same one everywhere.
    private static void name(JsonNode node, Map<String, String> there) {
        if (node.has("id") && !node.has("taxonomy_detail")) {
            there.computeIfAbsent(node.path("id").asText(), _ -> UUID.randomUUID().toString());
        }
        for (var field : node.properties()) {
            if (!field.getKey().equals("taxonomy_term")) {
                name(field.getValue(), there);
            }
        }
        if (node.isArray()) {
            node.forEach(item -> name(item, there));
        }
    }

    /// Rules that everything but a list shows are taken as they are, and searched by.
    @Test
    void rulesOfWhomAServiceTakesComeInFromWherePeopleKeepTheDirectory() {
        var service = imported(withRules());
        var rules = "/v1/services/" + service.path("id").asText() + "/eligibility";

        Callers.steward()
                .get(rules)
                .then()
                .statusCode(200)
                .body("include.kind", contains("age", "words"))
                .body("exclude.code", contains("student"));
        send(service.put("eligibility", "anybody"))
                .body("rows[0].warnings.pointer", hasItem("/eligibility"));
    }

    private static ObjectNode withRules() {
        var service =
                Hsds.service().put("eligibility_description", "For people who are 18 or older");
        var rules = service.putObject("eligibility");
        rules.putArray("include")
                .add(JSON.createObjectNode().put("kind", "age").put("from", 18))
                .add(JSON.createObjectNode().put("kind", "words").put("text", "like to sing"));
        rules.putArray("exclude")
                .add(JSON.createObjectNode().put("kind", "circumstance").put("code", "student"));
        return service;
    }

    @Test
    void aCellThatASpreadsheetWouldReckonOutIsHarmless() {
        var evil = imported(Hsds.service().put("name", "=cmd|' /C calc'!A0"));
        var line =
                get("csv")
                        .asString()
                        .lines()
                        .filter(row -> row.contains(evil.path("id").asText()))
                        .findFirst()
                        .orElseThrow();
        assertThat(line).contains("'=cmd").doesNotContain(",=cmd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"referrer", "provider", "privacy", "admin", "service"})
    void othersReadTheOpenDataPageByPage(String role) {
        Callers.as(role).get("/v1/exports/directory.zip").then().statusCode(403);
    }

    private static Response get(String ending) {
        var answer = Callers.steward().get("/v1/exports/directory." + ending);
        answer.then().statusCode(200);
        return answer;
    }

    /// The package names by id what the lines say in place, and knows no empty text.
    private static void assertSame(JsonNode line, JsonNode packed) {
        for (Map.Entry<String, JsonNode> field : line.properties()) {
            var value = field.getValue();
            if (value.isValueNode()) {
                assertThat(packed.path(field.getKey()).asText()).isEqualTo(value.asText());
            } else if (value.isArray()) {
                assertThat(packed.path(field.getKey())).hasSameSizeAs(value);
                for (var i = 0; i < value.size(); i++) {
                    assertSame(value.get(i), packed.path(field.getKey()).get(i));
                }
            } else if (!field.getKey().equals("organization")) {
                assertSame(value, packed.path(field.getKey()));
            }
        }
    }

    private static Map<String, JsonNode> records(String lines) throws JsonProcessingException {
        var records = new HashMap<String, JsonNode>();
        for (var line : lines.split("\n")) {
            var record = (ObjectNode) JSON.readTree(line);
            record.remove("last_modified");
            record.findParents("updated").forEach(pool -> ((ObjectNode) pool).remove("updated"));
            records.put(record.path("id").asText(), record);
        }
        return records;
    }
}
