package org.referralpathway.directory.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Coordination;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.kit.testing.Topics;

/// Listings that nobody confirms, and how they come back.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class FreshnessTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    @Inject NudgeListings nudges;

    @ParameterizedTest
    @CsvSource({"6,asked", "7,asked-again", "8,demoted", "9,hidden", "30,hidden"})
    void aQuietListingIsToldOfOnce(int months, String stage) {
        var service = quiet(months);
        var partnership = Coordination.partnershipOf(Hsds.idOf(service.path("organization")));

        nudges.run();
        nudges.run();

        var due = Events.of("directory.freshness.v1", idOf(service), 1);
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().path("stage").asText()).isEqualTo(stage);
        assertThat(due.getFirst().path("partnerships").get(0).asText())
                .isEqualTo(partnership.toString());
        RestAssured.get("/oruk/v3/services/" + id(service)).then().statusCode(200);
    }

    /// However many listings it has; what has happened to one is told all the same.
    @Test
    void aGroupIsAskedOnceAMonthAndItsLinkServesForAllItsListings() {
        var first = quiet(6);
        var second = beside(first, 7);
        var hidden = beside(first, 9);
        var fresh = beside(first, 0);
        nudges.run();

        var asked =
                Stream.of(first, second)
                        .map(one -> Events.of("directory.freshness.v1", idOf(one), 1).getFirst())
                        .filter(due -> due.path("group").asBoolean());
        assertThat(asked.count()).isLessThanOrEqualTo(1);
        assertThat(
                        Events.of("directory.freshness.v1", idOf(hidden), 1)
                                .getFirst()
                                .path("group")
                                .asBoolean())
                .isTrue();

        var token = mint(first);
        link("read", token)
                .body("others.service", contains(id(hidden), id(second)))
                .body("others.stage", contains("hidden", "asked-again"));
        confirm(token, idOf(second)).statusCode(200).body("stage", equalTo("fresh"));
        confirm(token, idOf(second)).statusCode(200).body("stage", equalTo("fresh"));
        confirm(token, idOf(quiet(6))).statusCode(404);
        link("read", token)
                .body("service", equalTo(id(first)))
                .body("stage", equalTo("asked"))
                .body("others.service", contains(id(hidden)))
                .body("others.service", not(hasItem(id(fresh))));
    }

    private static ValidatableResponse confirm(String token, UUID service) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"token\":\"%s\",\"service\":\"%s\"}".formatted(token, service))
                .post("/v1/listing-links/confirm")
                .then();
    }

    private static ObjectNode beside(ObjectNode other, int months) {
        var service = Hsds.service().put("assured_date", TODAY.minusMonths(months).toString());
        service.set("organization", other.path("organization"));
        return imported(service);
    }

    @Test
    void nobodyIsAskedAboutAFreshListing() {
        var service = quiet(5);
        nudges.run();
        assertThat(Events.now("directory.freshness.v1", idOf(service))).isEmpty();
    }

    @Test
    void severalInstancesTellOnce() {
        var services = IntStream.range(0, 10).mapToObj(_ -> quiet(7)).toList();
        IntStream.range(0, 4).parallel().forEach(_ -> nudges.run());
        for (var service : services) {
            assertThat(Events.of("directory.freshness.v1", idOf(service), 1)).hasSize(1);
        }
    }

    @Test
    void itsGroupConfirmsItAndItIsFreshAtOnce() {
        var service = quiet(9);
        nudges.run();

        own(service).put(confirmation(service)).then().statusCode(204);
        own(service).put(confirmation(service)).then().statusCode(204);

        var told = Events.of("directory.service.v1", idOf(service), 2);
        assertThat(told.getLast().path("assuredDate").asText()).isEqualTo(TODAY.toString());
        assertThat(told).as("said twice on a day is said once").hasSize(2);
        RestAssured.get("/oruk/v3/services/" + id(service))
                .then()
                .body("assured_date", equalTo(TODAY.toString()));
    }

    @Test
    void nobodyConfirmsWhatIsNotTheirs() {
        var service = quiet(9);
        Callers.as("provider").put(confirmation(service)).then().statusCode(404);
        Callers.as("coordinator").put(confirmation(service)).then().statusCode(404);
        Callers.as("referrer").put(confirmation(service)).then().statusCode(403);
        own(service)
                .put("/v1/services/" + UUID.randomUUID() + "/confirmation")
                .then()
                .statusCode(404);
    }

    @Test
    void aLinkNeedsNoSignInAndOnlyItsButtonChangesSomething() {
        var service = quiet(9);
        var token = mint(service);

        for (var time = 0; time < 3; time++) {
            link("read", token).statusCode(200).body("stage", equalTo("hidden"));
        }
        link("confirm", token)
                .statusCode(200)
                .body("stage", equalTo("fresh"))
                .body("score", equalTo(100));
        link("confirm", token).statusCode(200);
        link("read", "A".repeat(43)).statusCode(404);
        link("read", "short").statusCode(400);
    }

    @Test
    void onlyOtherServicesMintLinks() {
        var body = "{\"service\":\"" + id(quiet(9)) + "\"}";
        for (var role : new String[] {"steward", "provider", "coordinator", "admin"}) {
            Callers.as(role).body(body).post("/internal/v1/listing-links").then().statusCode(403);
        }
        Callers.service()
                .contentType(ContentType.JSON)
                .body("{\"service\":\"" + UUID.randomUUID() + "\"}")
                .post("/internal/v1/listing-links")
                .then()
                .statusCode(404);
    }

    @Test
    void settingPlacesIsASignOfLifeAndRunsOut() {
        var service = quiet(8);
        var path = "/v1/services/" + id(service) + "/capacity";
        own(service)
                .header("If-Match", "\"1\"")
                .body(
                        "{\"unit\":\"parcels\",\"maximum\":3,\"status\":\"capacity\",\"urgent\":true}")
                .put(path)
                .then()
                .statusCode(200)
                .body("known", equalTo(true))
                .body("saidBy", equalTo("group"));
        assertThat(
                        Events.last("directory.service.v1", idOf(service), 2)
                                .path("assuredDate")
                                .asText())
                .isEqualTo(TODAY.toString());
        own(service)
                .header("If-Match", "\"2\"")
                .body(
                        "{\"unit\":\"parcels\",\"maximum\":3,\"status\":\"capacity\","
                                + "\"validUntil\":\"2026-01-01T00:00:00Z\"}")
                .put(path)
                .then()
                .body("known", equalTo(false));
        RestAssured.get("/oruk/v3/services/" + id(service))
                .then()
                .body("service_capacities[0].status", equalTo("unknown"))
                .body("service_capacities[0].maximum", nullValue());
    }

    /// Read from the referral service's own example, so that the two stay one contract.
    @ParameterizedTest
    @CsvSource({
        "accepted,",
        "declined, no-capacity",
        "waitlisted,",
        "asked, query-referrer",
        "answered, answer-referrer"
    })
    void anAnswerToAReferralIsASignOfLife(String answer, @Nullable String reason)
            throws IOException {
        var service = quiet(8);

        told(service, answer, reason);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Events.now("directory.service.v1", idOf(service)).size() == 2);
        RestAssured.get("/oruk/v3/services/" + id(service))
                .then()
                .body("assured_date", equalTo(TODAY.minusMonths(8).toString()));
    }

    /// A worker who asks into the silence must not make it look like life.
    @ParameterizedTest
    @CsvSource({"asked, query-group", "answered, answer-group", "asked, conflict-group"})
    void whatAWorkerSaysIsNone(String said, String reason) throws IOException {
        var service = quiet(8);
        var marker = quiet(8);

        told(service, said, reason);
        told(marker, "accepted", null);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Events.now("directory.service.v1", idOf(marker)).size() == 2);
        assertThat(Events.now("directory.service.v1", idOf(service))).hasSize(1);
    }

    private static void told(ObjectNode service, String fact, @Nullable String reason)
            throws IOException {
        var example =
                Path.of(
                        "../referral-service/src/main/resources/events/referral.referral.v1.example.json");
        var event =
                Hsds.object(Files.readString(example))
                        .put("service", id(service))
                        .put("reason", reason);
        var key = UUID.randomUUID();
        var type = "org.referralpathway.referral." + fact + ".v1";
        var headers = Topics.headers(UUID.randomUUID().toString(), type, key.toString(), 1);
        Topics.send("referral.referral.v1", key.toString(), event.toString(), headers);
    }

    private static ObjectNode quiet(int months) {
        return imported(Hsds.service().put("assured_date", TODAY.minusMonths(months).toString()));
    }

    private static RequestSpecification own(ObjectNode service) {
        return Callers.as("provider", UUID.fromString(service.at("/organization/id").asText()));
    }

    private static String confirmation(ObjectNode service) {
        return "/v1/services/" + id(service) + "/confirmation";
    }

    private static String mint(ObjectNode service) {
        return Callers.service()
                .contentType(ContentType.JSON)
                .body("{\"service\":\"" + id(service) + "\"}")
                .post("/internal/v1/listing-links")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private static ValidatableResponse link(String act, String token) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"token\":\"" + token + "\"}")
                .post("/v1/listing-links/" + act)
                .then();
    }

    private static String id(ObjectNode service) {
        return service.path("id").asText();
    }
}
