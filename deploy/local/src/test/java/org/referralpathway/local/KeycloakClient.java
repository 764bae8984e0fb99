package org.referralpathway.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/// As much of Keycloak's HTTP interface as the realm's test needs.
final class KeycloakClient {
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    KeycloakClient(URI base) {
        this.base = base;
    }

    String tokenFor(String realm, String client, String user, String password) throws Exception {
        return token(
                realm,
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", user,
                        "password", password));
    }

    String token(String realm, Map<String, String> form) throws Exception {
        var body =
                form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        var request =
                request("/realms/%s/protocol/openid-connect/token".formatted(realm))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body));
        return ask(request).path("access_token").asText();
    }

    JsonNode claims(String token) throws IOException {
        return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    JsonNode get(String path, String token) throws Exception {
        return ask(request(path).header("Authorization", "Bearer " + token));
    }

    JsonNode send(String method, String path, String token, String body) throws Exception {
        return ask(
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    int status(String method, String path, String token, String body) throws Exception {
        var request =
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    String page(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Accept", "application/json");
    }

    private JsonNode ask(HttpRequest.Builder request) throws Exception {
        return json.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }
}
