package org.referralpathway.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.referralpathway.kit.testing.TestIssuer;

/// Many calls in little time: what RestAssured says in a line, without its reflection.
final class Calls {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    /// Somebody who calls.
    record Actor(UUID user, UUID organization, String role) {}

    record Answer(int status, JsonNode body) {
        /// What is in the way of a move is no failure of the simulation; a wrong question is one.
        Answer expected(String what) {
            if (status >= 500 || status == 400 || status == 401 || status == 403) {
                throw new AssertionError(what + " was answered " + status + " " + body);
            }
            return this;
        }

        boolean done() {
            return status < 300;
        }
    }

    Answer get(Actor actor, String path) {
        return send(actor, path, HttpRequest.newBuilder().GET());
    }

    Answer post(Actor actor, String path, String body) {
        return send(actor, path, writing().POST(BodyPublishers.ofString(body)));
    }

    Answer post(Actor actor, String path, String version, String body) {
        return send(
                actor,
                path,
                writing()
                        .header("If-Match", "\"" + version + "\"")
                        .POST(BodyPublishers.ofString(body)));
    }

    Answer put(Actor actor, String path, String body) {
        return send(actor, path, writing().PUT(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder writing() {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Answer send(Actor actor, String path, HttpRequest.Builder request) {
        var token = TestIssuer.token(actor.user(), actor.organization(), actor.role()).sign();
        var asked =
                request.uri(URI.create("http://localhost:" + RestAssured.port + path))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try {
            var answer = http.send(asked, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(String body) {
        try {
            return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
