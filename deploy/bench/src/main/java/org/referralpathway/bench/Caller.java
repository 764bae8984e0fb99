package org.referralpathway.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/// A demo user who calls the platform that is up on this machine.
final class Caller {
    private static final String TOKENS =
            "http://127.0.0.1:8180/realms/pathway/protocol/openid-connect/token";
    private static final long FRESH = Duration.ofMinutes(4).toNanos();
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http;
    private final String user;
    private String token = "";
    private long since;

    Caller(HttpClient http, String user) {
        this.http = http;
        this.user = user;
    }

    JsonNode get(String address) throws IOException, InterruptedException {
        return send(request(address).GET());
    }

    /// What the ETag of a thing says.
    int version(String address) throws IOException, InterruptedException {
        var etag = answer(request(address).GET()).headers().firstValue("ETag").orElseThrow();
        return Integer.parseInt(etag.replace("\"", ""));
    }

    JsonNode post(String address, String body) throws IOException, InterruptedException {
        return send(request(address).POST(BodyPublishers.ofString(body)));
    }

    JsonNode move(String address, int version, String body)
            throws IOException, InterruptedException {
        return send(
                request(address)
                        .header("If-Match", "\"" + version + "\"")
                        .POST(BodyPublishers.ofString(body)));
    }

    JsonNode put(String address, int version, String body)
            throws IOException, InterruptedException {
        return send(
                request(address)
                        .header("If-Match", "\"" + version + "\"")
                        .PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String address) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json");
    }

    synchronized String token() throws IOException, InterruptedException {
        if (token.isEmpty() || System.nanoTime() - since > FRESH) {
            var form =
                    "grant_type=password&client_id=test-cli&username=%1$s&password=%1$s"
                            .formatted(user);
            token =
                    send(HttpRequest.newBuilder(URI.create(TOKENS))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form)))
                            .path("access_token")
                            .asText();
            since = System.nanoTime();
        }
        return token;
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return JSON.readTree(answer(request).body());
    }

    private HttpResponse<String> answer(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    answer.request().uri() + " answered " + answer.statusCode() + answer.body());
        }
        return answer;
    }
}
