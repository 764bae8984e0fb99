package org.referralpathway.notification.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The directory's addresses and the identity provider's tokens, as a test wants them.
public final class DirectoryStandIn {
    /// What each link to a listing ends with.
    public static final String SECRET = "a-secret-of-a-link";

    public static final String CODE = "471108";

    private final HttpServer server;
    private final Set<UUID> gone = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<UUID, String>> addresses = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();

    DirectoryStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/protocol/openid-connect/token", this::token);
        server.createContext("/internal/v1/addresses", this::addresses);
        server.createContext("/internal/v1/listing-links", this::listingLinks);
        server.createContext("/internal/v1/agreement-links", this::listingLinks);
        server.createContext("/internal/v1/group-links", this::listingLinks);
        server.createContext("/internal/v1/group-codes", this::codes);
        server.setExecutor(Thread::startVirtualThread);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void stop() {
        server.stop(0);
    }

    /// Who is found from now on.
    ///
    /// @param question the query as the directory gets it, such as `user=<id>`
    public void knows(String question, Map<UUID, String> recipients) {
        addresses.put(question, recipients);
    }

    /// Answers 503 to this question until it is [#backFor] it.
    public void awayFor(String question) {
        away.add(question);
    }

    public void backFor(String question) {
        away.remove(question);
    }

    public int timesAsked(String question) {
        return asked.getOrDefault(question, 0);
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        answer(
                exchange,
                200,
                """
                {"access_token":"a-service-token","token_type":"Bearer","expires_in":300}\
                """);
    }

    private void addresses(HttpExchange exchange) throws IOException {
        var question = exchange.getRequestURI().getQuery();
        asked.merge(question, 1, Integer::sum);
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        if (!"Bearer a-service-token".equals(token)) {
            answer(exchange, 401, "{}");
        } else if (away.contains(question)) {
            answer(exchange, 503, "{}");
        } else {
            var items =
                    addresses.getOrDefault(question, Map.of()).entrySet().stream()
                            .map(it ->
                                    """
                                    {"recipient":"%s","email":"%s","new":1}\
                                    """
                                            .formatted(it.getKey(), it.getValue()))
                            .collect(Collectors.joining(","));
            answer(exchange, 200, "{\"items\":[" + items + "]}");
        }
    }

    /// A link for each listing but those of nobody.
    private void listingLinks(HttpExchange exchange) throws IOException {
        var wanted = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var missing = gone.stream().anyMatch(id -> wanted.contains(id.toString()));
        answer(exchange, missing ? 404 : 200, missing ? "{}" : "{\"token\":\"" + SECRET + "\"}");
    }

    private void codes(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        answer(exchange, 200, "{\"code\":\"" + CODE + "\"}");
    }

    /// A listing that is not in the directory any more.
    public void isGone(UUID listing) {
        gone.add(listing);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
