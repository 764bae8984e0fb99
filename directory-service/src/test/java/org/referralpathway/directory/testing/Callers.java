package org.referralpathway.directory.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.referralpathway.kit.testing.TestIssuer;

/// Requests of somebody in some role.
public final class Callers {
    public static final UUID SOME_ORGANIZATION = UUID.randomUUID();

    private Callers() {}

    public static RequestSpecification steward() {
        return as("steward", SOME_ORGANIZATION);
    }

    public static RequestSpecification as(String role) {
        return as(role, SOME_ORGANIZATION);
    }

    /// A particular person.
    public static RequestSpecification as(String role, UUID user, UUID organization) {
        var token = TestIssuer.token(user, organization, role).sign();
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification as(String role, UUID organization) {
        var token = TestIssuer.token(UUID.randomUUID(), organization, role).sign();
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /// Another service of the platform.
    public static RequestSpecification service() {
        var token = TestIssuer.tokenWithoutOrganization(UUID.randomUUID(), "service").sign();
        return given().auth().oauth2(token);
    }
}
