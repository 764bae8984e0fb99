package org.referralpathway.notification.delivery.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.referralpathway.kit.testing.TestIssuer.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.kit.testing.Topics;

@QuarkusTest
class NotificationResourceTest {
    private static final UUID NOBODY = UUID.randomUUID();
    private static final Map<String, UUID> EVENTS =
            Map.of("accepted", new UUID(1, NOBODY.getLeastSignificantBits()), "started", NOBODY);

    /// Two messages for somebody the directory does not know; told again, they are still two.
    @BeforeEach
    void twoMessagesHaveEnded() {
        for (var fact : EVENTS.keySet()) {
            Topics.send(
                    "referral.referral.v1",
                    NOBODY.toString(),
                    "{\"referral\":\"%1$s\",\"referrerUser\":\"%1$s\"}".formatted(NOBODY),
                    Topics.headers(
                            EVENTS.get(fact).toString(),
                            "org.referralpathway.referral." + fact + ".v1",
                            NOBODY.toString(),
                            1));
        }
        await().until(() ->
                asAdmin()
                        .get("/v1/notifications?limit=2")
                        .path("items.dueAt")
                        .equals(Arrays.asList(null, null)));
    }

    @Test
    void aPageShowsStatesAndCodesAndNotWhoOrWhat() {
        var items =
                asAdmin()
                        .get("/v1/notifications?limit=1")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].status", equalTo("permanent-failure"))
                        .body("items[0].reason", equalTo("no-address"))
                        .extract()
                        .<List<Map<String, Object>>>path("items");

        assertThat(items.getFirst().keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "template",
                        "templateVersion",
                        "status",
                        "reason",
                        "attempts",
                        "dueAt",
                        "createdAt");
        assertThat(items.toString()).doesNotContain(NOBODY.toString());
    }

    @Test
    void theNextPageGoesOnWhereThisOneEnds() {
        var first = asAdmin().get("/v1/notifications?limit=1");
        var next = asAdmin().get("/v1/notifications?limit=1&cursor=" + first.path("next"));

        assertThat(next.<String>path("items[0].id")).isNotEqualTo(first.path("items[0].id"));
    }

    @Test
    void messagesAreCountedByStatus() {
        asAdmin()
                .get("/v1/notifications/counts")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.status == 'permanent-failure' }.messages >= 2",
                        equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=abc", "cursor=abc"})
    void aPageThatCannotBeIsABadRequest(String query) {
        asAdmin()
                .get("/v1/notifications?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static RequestSpecification asAdmin() {
        return given().auth().oauth2(token(UUID.randomUUID(), UUID.randomUUID(), "admin").sign());
    }
}
