package org.referralpathway.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Accounts that the demonstration does not have, made as an administrator makes them: in Keycloak,
/// and as a member in the directory.
final class Accounts {
    private static final Map<String, Actor> MADE = new ConcurrentHashMap<>();

    private Accounts() {}

    static Actor account(String username, UUID organization, String role, Actor steward) {
        return MADE.computeIfAbsent(username, name -> make(name, organization, role, steward));
    }

    private static Actor make(String username, UUID organization, String role, Actor steward) {
        var admin = Running.addresses().keycloak() + "/admin/realms/pathway";
        var location =
                admin().contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "username",
                                        username,
                                        "enabled",
                                        true,
                                        "email",
                                        username + "@example.org",
                                        "emailVerified",
                                        true,
                                        "firstName",
                                        "Made",
                                        "lastName",
                                        "Up",
                                        "attributes",
                                        Map.of("organization_id", List.of(organization)),
                                        "credentials",
                                        List.of(
                                                Map.of(
                                                        "type",
                                                        "password",
                                                        "value",
                                                        username,
                                                        "temporary",
                                                        false))))
                        .post(admin + "/users")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        var id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        var roleRecord =
                admin().get(admin + "/roles/" + role).then().statusCode(200).extract().asString();
        admin().contentType(ContentType.JSON)
                .body("[" + roleRecord + "]")
                .post(location + "/role-mappings/realm")
                .then()
                .statusCode(204);
        steward.directory()
                .contentType(ContentType.JSON)
                .body(Map.of("organization", organization, "from", "2026-01-01"))
                .put("/v1/members/" + id)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        return new Actor(username, id, organization);
    }

    private static RequestSpecification admin() {
        String token =
                given().contentType("application/x-www-form-urlencoded")
                        .formParam("grant_type", "password")
                        .formParam("client_id", "admin-cli")
                        .formParam("username", "admin")
                        .formParam("password", secret("keycloak.admin"))
                        .post(
                                Running.addresses().keycloak()
                                        + "/realms/master/protocol/openid-connect/token")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("access_token");
        return given().auth().oauth2(token);
    }

    private static String secret(String name) {
        var secrets = new Properties();
        try (var file =
                Files.newBufferedReader(Running.platform().data().resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return secrets.getProperty(name);
    }
}
