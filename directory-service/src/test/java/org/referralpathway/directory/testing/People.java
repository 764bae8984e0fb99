package org.referralpathway.directory.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;

/// Says what the identity provider knows.
public final class People {
    private People() {}

    public static void known(UUID user, String email, boolean enabled, String... roles) {
        put(
                "/users/" + user,
                """
                {"id":"%s","username":"u","enabled":%s,"email":"%s","firstName":"F","attributes":{}}\
                """
                        .formatted(user, enabled, email));
        put(
                "/users/" + user + "/role-mappings/realm",
                List.of(roles).stream()
                        .map("{\"id\":\"r\",\"name\":\"%s\",\"composite\":false}"::formatted)
                        .toList()
                        .toString());
    }

    public static void named(UUID user, String first, String last) {
        put(
                "/users/" + user,
                """
                {"id":"%s","username":"u","enabled":true,"firstName":"%s","lastName":"%s"}\
                """
                        .formatted(user, first, last));
    }

    /// From now on a question about this user fails.
    public static void broken(UUID user) {
        put("/users/" + user, "broken");
        put("/users/" + user + "/role-mappings/realm", "broken");
    }

    /// An account that somebody made, by its address; empty where there is none.
    public static ObjectNode accountOf(String email) {
        return Hsds.object(
                RestAssured.get(System.getProperty(FakeIdentityProvider.ADDRESS) + "/seen/" + email)
                        .asString());
    }

    /// From now on nothing about accounts is answered, or everything again.
    public static void away(boolean away) {
        put("/away", away ? "broken" : "{}");
    }

    private static void put(String path, String body) {
        given().baseUri(System.getProperty(FakeIdentityProvider.ADDRESS))
                .body(body)
                .put(System.getProperty(FakeIdentityProvider.ADDRESS) + path)
                .then()
                .statusCode(204);
    }
}
