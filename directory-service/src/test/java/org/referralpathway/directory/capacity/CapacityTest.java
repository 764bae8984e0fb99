package org.referralpathway.directory.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.kit.testing.Topics;

@QuarkusTest
class CapacityTest {
    private static final Path EXAMPLE =
            Path.of(
                    "../referral-service/src/main/resources/events/referral.capacity.v1.example.json");
    private static final String CAPACITY = "directory.capacity.v1";
    private static final String FULL = "{\"unit\":\"parcels\",\"maximum\":0,\"status\":\"none\"}";

    @Test
    void aGroupReadsAndSetsItsPlaces() {
        var service = imported(Hsds.service());
        var own = Callers.as("provider", idOf(service.path("organization")));

        own.get(capacityOf(service))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("maximum", equalTo(6))
                .body("status", equalTo("capacity"));
        put(Callers.as("provider", idOf(service.path("organization"))), service, "\"1\"", FULL)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("maximum", equalTo(0));

        var told = Events.last(CAPACITY, idOf(service.at("/service_capacities/0")), 2);
        assertThat(told.path("status").asText()).isEqualTo("none");
        assertThat(told.path("sequence").asInt()).isEqualTo(2);
    }

    /// As the referral service's own example has it, so that the two stay one contract. The later
    /// word holds, whatever comes after it.
    @Test
    void whatIsTakenIsNotFree() throws IOException {
        var word = "parcels" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "q");
        var service = imported(Hsds.service().put("name", word));
        var pool = idOf(service.at("/service_capacities/0"));
        var own = Callers.as("provider", idOf(service.path("organization")));
        taken(pool, 6, 2);
        taken(pool, 1, 1);
        await(() -> own.get(capacityOf(service)).jsonPath().getInt("reserved") == 6);

        own.get(capacityOf(service)).then().body("maximum", equalTo(6)).body("free", equalTo(0));
        RestAssured.get("/oruk/v3/services/" + idOf(service))
                .then()
                .body("service_capacities[0].maximum", equalTo(6))
                .body("service_capacities[0].available", equalTo(0));
        assertThat(takingPeople(word)).doesNotContain(idOf(service).toString());

        taken(pool, 5, 3);
        await(() -> takingPeople(word).contains(idOf(service).toString()));
        own.get(capacityOf(service)).then().body("free", equalTo(1));
    }

    /// One bed fewer may tell somebody who has come there, and so may a search that leaves it out.
    @Test
    void ofARefugeNothingTellsHowFullItIs() throws IOException {
        var word = "orchard" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "q");
        var refuge = imported(Hsds.service().put("name", "Refuge").put("description", word));
        var pool = idOf(refuge.at("/service_capacities/0"));
        var own = Callers.as("provider", idOf(refuge.path("organization")));
        taken(pool, 6, 1);
        await(() -> own.get(capacityOf(refuge)).jsonPath().getInt("reserved") == 6);
        var version =
                Callers.steward().get("/v1/services/" + idOf(refuge) + "/edits").getHeader("ETag");
        Callers.steward()
                .header("If-Match", version)
                .body("{\"confidential\":true}")
                .put("/v1/services/" + idOf(refuge) + "/place-rule")
                .then()
                .statusCode(200);

        RestAssured.get("/oruk/v3/services/" + idOf(refuge))
                .then()
                .statusCode(200)
                .body("service_capacities[0].available", nullValue());
        assertThat(takingPeople(word)).contains(idOf(refuge).toString());
    }

    @ParameterizedTest
    @MethodSource("org.referralpathway.directory.service.SensitiveKinds#codes")
    void norOfHelpOfASensitiveKind(String kind) throws IOException {
        var word = "advice" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "q");
        var service = Hsds.service().put("description", word);
        ((ObjectNode) service.at("/attributes/0/taxonomy_term"))
                .put("term_uri", "https://referralpathway.org/needs/" + kind);
        imported(service);
        clearIfHeld(service);
        var pool = idOf(service.at("/service_capacities/0"));
        var own = Callers.as("provider", idOf(service.path("organization")));
        taken(pool, 6, 1);
        await(() -> own.get(capacityOf(service)).jsonPath().getInt("reserved") == 6);

        RestAssured.get("/oruk/v3/services/" + idOf(service))
                .then()
                .statusCode(200)
                .body("service_capacities[0].available", nullValue());
        assertThat(takingPeople(word)).contains(idOf(service).toString());
    }

    private static void clearIfHeld(ObjectNode service) {
        var held = Callers.steward().get("/v1/held-listings?limit=100").jsonPath();
        Integer version = held.get("items.find { it.service == '" + idOf(service) + "' }.version");
        if (version != null) {
            Callers.steward()
                    .header("If-Match", "\"" + version + "\"")
                    .body("{\"confidential\":false}")
                    .put("/v1/services/" + idOf(service) + "/place-rule")
                    .then()
                    .statusCode(200);
        }
    }

    private static List<String> takingPeople(String word) {
        return RestAssured.given()
                .contentType("application/json")
                .body("{\"words\":\"%s\",\"takingPeople\":true,\"limit\":100}".formatted(word))
                .post("/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.service", String.class);
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static void taken(UUID pool, int reserved, int sequence) throws IOException {
        var event =
                Hsds.object(Files.readString(EXAMPLE))
                        .put("pool", pool.toString())
                        .put("reserved", reserved)
                        .put("sequence", sequence);
        var type = "org.referralpathway.places.changed.v1";
        var headers = Topics.headers(UUID.randomUUID().toString(), type, pool.toString(), sequence);
        Topics.send("referral.capacity.v1", pool.toString(), event.toString(), headers);
    }

    @Test
    void noMaximumMeansThatNothingLimitsThem() {
        var service = imported(Hsds.service());

        put(Callers.steward(), service, "\"1\"", "{\"unit\":\"parcels\",\"status\":\"waitlist\"}")
                .statusCode(200)
                .body("maximum", nullValue());

        var told = Events.last(CAPACITY, idOf(service.at("/service_capacities/0")), 2);
        assertThat(told.path("maximum").isNull()).isTrue();
    }

    /// MISSION C 4c: by hand it counts for seven days, for two where it is urgent.
    @ParameterizedTest
    @CsvSource({"false, 7", "true, 2"})
    void whatWasSaidByHandRunsOut(boolean urgent, int days) {
        var service = imported(Hsds.service());
        var said = "{\"unit\":\"parcels\",\"maximum\":3,\"status\":\"capacity\",\"urgent\":%s}";
        var before = Instant.now();

        var until =
                put(Callers.steward(), service, "\"1\"", said.formatted(urgent))
                        .statusCode(200)
                        .body("urgent", equalTo(urgent))
                        .extract()
                        .<String>path("validUntil");

        assertThat(Instant.parse(until))
                .isBetween(
                        before.plus(Duration.ofDays(days)).minusSeconds(1),
                        Instant.now().plus(Duration.ofDays(days)));
    }

    @Test
    void sayingTheSameAgainTellsNobody() {
        var service = imported(Hsds.service());
        var said =
                "{\"unit\":\"parcels\",\"maximum\":6,\"status\":\"capacity\","
                        + "\"validUntil\":\"2099-01-01T00:00:00Z\"}";

        put(Callers.steward(), service, "\"1\"", said).statusCode(200).header("ETag", "\"2\"");
        put(Callers.steward(), service, "\"2\"", said).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void aDecisionOnWhatHasChangedSinceIsRefused() {
        var service = imported(Hsds.service());
        put(Callers.steward(), service, "\"1\"", FULL).statusCode(200);

        put(Callers.steward(), service, "\"1\"", FULL)
                .statusCode(412)
                .contentType("application/problem+json");
    }

    @Test
    void aChangeMustSayWhichVersionItIsOf() {
        var service = imported(Hsds.service());

        Callers.steward()
                .body(FULL)
                .put(capacityOf(service))
                .then()
                .statusCode(428)
                .contentType("application/problem+json");
    }

    @Test
    void aPoolInAnotherUnitIsOpenedByExpectingNone() {
        var service = imported(Hsds.service());
        var visits = "{\"unit\":\"visits a week\",\"maximum\":3,\"status\":\"capacity\"}";

        var pool =
                put(Callers.steward(), service, "\"0\"", visits)
                        .statusCode(200)
                        .header("ETag", "\"1\"")
                        .extract()
                        .path("pool");

        assertThat(UUID.fromString((String) pool).version()).isEqualTo(7);
        Callers.steward().get(capacityOf(service)).then().statusCode(400);
        Callers.steward()
                .queryParam("pool", pool)
                .get(capacityOf(service))
                .then()
                .statusCode(200)
                .body("unit", equalTo("visits a week"));
    }

    @Test
    void anotherGroupsServiceIsNotThereForThem() {
        var service = imported(Hsds.service());
        var other = Callers.as("provider", UUID.randomUUID());

        other.get(capacityOf(service)).then().statusCode(404);
        put(Callers.as("provider", UUID.randomUUID()), service, "\"1\"", FULL).statusCode(404);
        Callers.steward()
                .get("/v1/services/" + UUID.randomUUID() + "/capacity")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"referrer", "coordinator", "partner", "privacy", "admin", "service"})
    void nobodyElseSeesOrSetsPlaces(String role) {
        var service = imported(Hsds.service());
        var organization = idOf(service.path("organization"));

        Callers.as(role, organization).get(capacityOf(service)).then().statusCode(403);
        put(Callers.as(role, organization), service, "\"1\"", FULL).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"unit\":\"parcels\",\"status\":\"plenty\"} | /status",
                "{\"unit\":\"parcels\",\"status\":1} | /status",
                "{\"unit\":\"parcels\"} | /status",
                "{\"unit\":\" \",\"status\":\"none\"} | /unit",
                "{\"unit\":5,\"status\":\"none\"} | /unit",
                "{\"unit\":\"parcels\",\"status\":\"none\",\"maximum\":-1} | /maximum",
                "{\"unit\":\"parcels\",\"status\":\"none\",\"maximum\":\"3\"} | /maximum",
                "{\"unit\":\"parcels\",\"status\":\"none\",\"maximum\":1.5} | /maximum",
                "{\"unit\":\"parcels\",\"status\":\"none\",\"validUntil\":\"soon\"} | /validUntil",
                "{\"unit\":\"parcels\",\"status\":\"none\",\"free\":3} | /free"
            })
    void aFieldThatCannotBeUsedIsNamed(String body, String pointer) {
        var service = imported(Hsds.service());

        put(Callers.steward(), service, "\"1\"", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse put(
            RequestSpecification caller, JsonNode service, String version, String body) {
        return caller.header("If-Match", version).body(body).put(capacityOf(service)).then();
    }

    private static String capacityOf(JsonNode service) {
        return "/v1/services/" + service.path("id").asText() + "/capacity";
    }
}
