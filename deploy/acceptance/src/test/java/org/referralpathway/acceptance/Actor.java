package org.referralpathway.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.referralpathway.local.demo.Demo;

/// Somebody with an account, who does everything with a token of their own from the real Keycloak.
record Actor(String username, UUID id, UUID organization) {
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {}

    static Actor demo(String username) {
        return Demo.users().stream()
                .filter(user -> user.username().equals(username))
                .map(user -> new Actor(username, user.id(), user.organization()))
                .findFirst()
                .orElseThrow();
    }

    String email() {
        return username + "@example.org";
    }

    String token() {
        return TOKENS.compute(
                        username,
                        (name, known) ->
                                known != null && known.until().isAfter(Instant.now())
                                        ? known
                                        : new Token(
                                                fresh(name),
                                                Instant.now().plus(Duration.ofMinutes(4))))
                .text();
    }

    private static String fresh(String name) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParam("grant_type", "password")
                .formParam("client_id", "test-cli")
                .formParam("username", name)
                .formParam("password", name)
                .post(
                        Running.addresses().keycloak()
                                + "/realms/pathway/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    RequestSpecification referral() {
        return given().baseUri(Running.addresses().referral().toString()).auth().oauth2(token());
    }

    RequestSpecification directory() {
        return given().baseUri(Running.addresses().directory().toString()).auth().oauth2(token());
    }

    ValidatableResponse get(String path) {
        return referral().get(path).then();
    }

    ValidatableResponse post(String path, Object body) {
        return referral()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    /// Moves a referral on from the version this actor sees now.
    ValidatableResponse move(String referral, String action, Object body) {
        return change("/v1/referrals/" + referral, action, body);
    }

    /// The same for whatever stands at a path.
    ValidatableResponse change(String path, String action, Object body) {
        int version = get(path).statusCode(200).extract().path("version");
        return referral()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path + "/" + action)
                .then();
    }
}
