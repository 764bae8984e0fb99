package org.referralpathway.directory.testing;

import static io.restassured.RestAssured.given;

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

    /// From now on a question about this user fails.
    public static void broken(UUID user) {
        put("/users/" + user, "broken");
        put("/users/" + user + "/role-mappings/realm", "broken");
    }

    private static void put(String path, String body) {
        given().baseUri(System.getProperty(FakeIdentityProvider.ADDRESS))
                .body(body)
                .put(System.getProperty(FakeIdentityProvider.ADDRESS) + path)
                .then()
                .statusCode(204);
    }
}
