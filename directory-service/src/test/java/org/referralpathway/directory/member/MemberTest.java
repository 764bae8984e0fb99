package org.referralpathway.directory.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

@QuarkusTest
class MemberTest {
    @Test
    void aMemberIsRecordedAndTold() {
        var user = UUID.randomUUID();
        var organization = idOf(imported(Hsds.organization()));
        var team = UUID.randomUUID();

        Callers.steward()
                .body(
                        "{\"organization\":\"%s\",\"teams\":[\"%s\"],\"from\":\"2026-01-01\"}"
                                .formatted(organization, team))
                .put("/v1/members/" + user)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("teams", contains(team.toString()))
                .body("coordinates", hasSize(0));

        Callers.as("coordinator").get("/v1/members/" + user).then().statusCode(404);
        Callers.steward()
                .get("/v1/members/" + user)
                .then()
                .statusCode(200)
                .body("organization", equalTo(organization.toString()));
        var told = Events.last("directory.member.v1", user, 1);
        assertThat(told.path("organization").asText()).isEqualTo(organization.toString());
        assertThat(told.path("until").isNull()).isTrue();
    }

    @Test
    void sayingAgainWhatHoldsNeedsNoVersionAndAChangeDoes() {
        var user = UUID.randomUUID();
        var organization = idOf(imported(Hsds.organization()));
        var body = "{\"organization\":\"%s\",\"from\":\"%s\"}";

        put(user, body.formatted(organization, "2026-01-01"), 200);
        put(user, body.formatted(organization, "2026-01-01"), 200);
        put(user, body.formatted(organization, "2026-02-01"), 428);
        Callers.steward()
                .header("If-Match", "\"9\"")
                .body(body.formatted(organization, "2026-02-01"))
                .put("/v1/members/" + user)
                .then()
                .statusCode(412);
        assertThat(Events.of("directory.member.v1", user, 1)).hasSize(1);
    }

    @Test
    void aPostMustBePossible() {
        var organization = idOf(imported(Hsds.organization()));
        var stranger = UUID.randomUUID();

        refused(
                "{\"organization\":\"%s\",\"from\":\"2026-01-01\"}".formatted(stranger),
                "/organization");
        refused(
                "{\"organization\":\"%s\",\"from\":\"2026-01-01\",\"coordinates\":[\"%s\"]}"
                        .formatted(organization, stranger),
                "/coordinates");
        refused(
                "{\"organization\":\"%s\",\"from\":\"2026-01-01\",\"until\":\"2025-01-01\"}"
                        .formatted(organization),
                "/until");
        refused("{\"organization\":\"%s\"}".formatted(organization), "/from");
        refused("{\"organization\":\"me\",\"from\":\"2026-01-01\"}", "/organization");
        refused(
                "{\"organization\":\"%s\",\"from\":\"2026-01-01\",\"name\":\"canary\"}"
                        .formatted(organization),
                "/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"referrer", "provider", "partner", "privacy", "admin", "service"})
    void onlyStewardsAndCoordinatorsReadAndOnlyStewardsWrite(String role) {
        var path = "/v1/members/" + UUID.randomUUID();

        Callers.as(role).get(path).then().statusCode(403);
        Callers.as(role).body("{}").put(path).then().statusCode(403);
        Callers.as("coordinator").body("{}").put(path).then().statusCode(403);
        Callers.as("coordinator").get(path).then().statusCode(404);
        RestAssured.get(path).then().statusCode(401).contentType("application/problem+json");
    }

    private static void refused(String body, String pointer) {
        Callers.steward()
                .body(body)
                .put("/v1/members/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static void put(UUID user, String body, int status) {
        Callers.steward().body(body).put("/v1/members/" + user).then().statusCode(status);
    }
}
