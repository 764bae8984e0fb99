package org.referralpathway.referral;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.referralpathway.kit.testing.TestIssuer;

/// Calls as they come by a link, and as the notification service asks for one.
final class ByLink {
    private ByLink() {}

    static String link(UUID referral, UUID organization) {
        return internal("group-links", referral, organization)
                .statusCode(200)
                .extract()
                .path("token");
    }

    static String code(UUID referral, UUID organization) {
        return internal("group-codes", referral, organization)
                .statusCode(200)
                .extract()
                .path("code");
    }

    static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    static ValidatableResponse internal(String what, UUID referral, UUID organization) {
        return given().auth()
                .oauth2(TestIssuer.tokenWithoutOrganization(UUID.randomUUID(), "service").sign())
                .contentType(ContentType.JSON)
                .body(
                        "{\"referral\":\"%s\",\"organization\":\"%s\"}"
                                .formatted(referral, organization))
                .post("/internal/v1/" + what)
                .then();
    }

    static ValidatableResponse byLink(String path, String token, String more) {
        return byLink(path, token, 0, more);
    }

    static ValidatableResponse byLink(String path, String token, int version, String more) {
        return World.post(
                given().header("If-Match", "\"" + version + "\""),
                "/v1/" + path,
                "{\"token\":\"" + token + "\"" + more + "}");
    }
}
