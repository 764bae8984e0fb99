package org.referralpathway.portal.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A small server that answers as the referral and directory services do, and remembers what it was
/// asked.
public final class Stub {
    private static final Stub ONLY = new Stub();

    /// One request that the portal made.
    public record Seen(String method, String path, Map<String, List<String>> headers, String body) {
        public @Nullable String header(String name) {
            var values = headers.get(name);
            return values == null ? null : values.getFirst();
        }
    }

    private record Answer(int status, String body) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Stub() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Runnable::run);
        server.start();
        World.fill(this);
    }

    public static Stub get() {
        return ONLY;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Back to the world as it is at the start of every test.
    public Stub reset() {
        answers.clear();
        seen.clear();
        World.fill(this);
        return this;
    }

    public Stub answer(String methodAndPath, int status, String body) {
        answers.put(methodAndPath, new Answer(status, body));
        return this;
    }

    public Stub problem(String methodAndPath, int status, String type, String more) {
        var body =
                """
                {"type": "https://referralpathway.org/problems/%s", "title": "No", "status": %d%s}
                """;
        return answer(methodAndPath, status, body.formatted(type, status, more));
    }

    public List<Seen> posts() {
        return seen.stream().filter(request -> request.method().equals("POST")).toList();
    }

    public List<Seen> all() {
        return List.copyOf(seen);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            var uri = exchange.getRequestURI();
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            seen.add(
                    new Seen(
                            method,
                            uri.toString(),
                            Map.copyOf(exchange.getRequestHeaders()),
                            body));
            var none = new Answer(404, "{\"type\": \"not-found\", \"status\": 404}");
            var answer = answers.getOrDefault(method + " " + uri.getPath(), none);
            var bytes = answer.body().getBytes(UTF_8);
            var type = answer.status() < 400 ? "application/json" : "application/problem+json";
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
