package org.referralpathway.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.referralpathway.local.CannotRun;

/// The platform's API as one signed-in user calls it.
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ACCEPTED = 300;
    private static final int PRECONDITION_REQUIRED = 428;

    private final HttpClient http;
    private final String token;

    private Api(HttpClient http, String token) {
        this.http = http;
        this.token = token;
    }

    /// Signs in with the test client of the demo realm.
    static Api signIn(HttpClient http, URI keycloak, String username) {
        var step = "Signing in as " + username;
        var form =
                "grant_type=password&client_id=test-cli&username=%1$s&password=%1$s"
                        .formatted(URLEncoder.encode(username, StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(
                                keycloak.resolve("/realms/pathway/protocol/openid-connect/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        var answer = accepted(step, send(http, step, request));
        return new Api(http, parse(step, answer.body()).path("access_token").asText());
    }

    JsonNode post(String step, URI address, JsonNode body) {
        var request =
                request(address, "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        return parse(step, accepted(step, send(http, step, request)).body());
    }

    /// Puts a record, whatever version of it is there.
    JsonNode put(String step, URI address, String type, String body) {
        return parse(step, accepted(step, answerToPut(step, address, type, body)).body());
    }

    HttpResponse<String> answerToPut(String step, URI address, String type, String body) {
        var put = request(address, type).PUT(BodyPublishers.ofString(body));
        var answer = send(http, step, put.build());
        if (answer.statusCode() != PRECONDITION_REQUIRED) {
            return answer;
        }
        var held = accepted(step, send(http, step, request(address, type).GET().build()));
        var version = held.headers().firstValue("ETag").orElse("*");
        return send(http, step, put.header("If-Match", version).build());
    }

    private HttpRequest.Builder request(URI address, String type) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
    }

    private static HttpResponse<String> send(HttpClient http, String step, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw failed(step, request.uri().getAuthority() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(step, "it was interrupted", e);
        }
    }

    static HttpResponse<String> accepted(String step, HttpResponse<String> answer) {
        if (answer.statusCode() >= ACCEPTED) {
            throw refused(step, answer);
        }
        return answer;
    }

    private static CannotRun refused(String step, HttpResponse<String> answer) {
        String why;
        try {
            why = JSON.readTree(answer.body()).path("title").asText();
        } catch (JsonProcessingException _) {
            why = "";
        }
        return failed(
                step, "the answer was %d %s".formatted(answer.statusCode(), why).strip(), null);
    }

    static CannotRun failed(String step, String why, @Nullable Throwable cause) {
        var message =
                "%s%s failed: %s."
                        .formatted(
                                step.substring(0, 1).toUpperCase(Locale.ROOT),
                                step.substring(1),
                                why);
        return cause == null ? new CannotRun(message) : new CannotRun(message, cause);
    }

    private static JsonNode parse(String step, String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw failed(step, "the answer was not JSON", e);
        }
    }
}
