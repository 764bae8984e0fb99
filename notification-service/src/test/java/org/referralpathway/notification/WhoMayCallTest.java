package org.referralpathway.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.referralpathway.kit.testing.TestIssuer.token;
import static org.referralpathway.kit.testing.TestIssuer.tokenWithoutOrganization;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation of the OpenAPI document, with every role: those that may, and nobody else.
@QuarkusTest
class WhoMayCallTest {
    private static final Set<String> ALL =
            Set.of(
                    "referrer",
                    "provider",
                    "coordinator",
                    "steward",
                    "partner",
                    "privacy",
                    "admin",
                    "service");
    private static final Map<String, Set<String>> MAY =
            Map.of(
                    "/v1/templates", Set.of("coordinator", "admin"),
                    "/v1/templates/{name}", Set.of("coordinator", "admin"),
                    "/v1/notifications", Set.of("admin"),
                    "/v1/notifications/counts", Set.of("admin"));

    @Test
    void everythingThatCanBeReadIsLookedAtHere() {
        var paths = new JsonPath(given().get("/q/openapi?format=json").asString());

        assertThat(paths.<Map<String, ?>>get("paths.findAll { it.value.get != null }").keySet())
                .isEqualTo(MAY.keySet());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aRoleOpensWhatIsMeantForIt(String path) {
        for (var role : ALL) {
            var signed = token(UUID.randomUUID(), UUID.randomUUID(), role).sign();
            var expected = MAY.getOrDefault(path, Set.of()).contains(role) ? 200 : 403;
            given().auth().oauth2(signed).get(path, name(path)).then().statusCode(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aBadTokenOpensNothing(String path) {
        var good = tokenWithoutOrganization(UUID.randomUUID(), "admin");

        given().get(path, name(path)).then().statusCode(401);
        for (var bad :
                Set.of(
                        good.expired().sign(),
                        good.issuer("https://elsewhere.example").sign(),
                        good.audience("referral-service").sign(),
                        good.unsigned(),
                        "garbage")) {
            given().auth()
                    .oauth2(bad)
                    .get(path, name(path))
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    private static Object[] name(String path) {
        return path.contains("{") ? new Object[] {"need-opened"} : new Object[0];
    }

    private static Stream<String> paths() {
        return MAY.keySet().stream().sorted();
    }
}
