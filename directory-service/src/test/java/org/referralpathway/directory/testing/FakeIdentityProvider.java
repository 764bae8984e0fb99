package org.referralpathway.directory.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Behaves as Keycloak's admin API does for what we ask of it, and gives out the token to ask with.
/// A test says what is there by a PUT to the same address.
public final class FakeIdentityProvider implements QuarkusTestResourceLifecycleManager {
    static final String ADDRESS = "pathway.test.identity.url";
    private static final String TOKEN = "admin-token";
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final FakeAccounts accounts = new FakeAccounts();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/token", this::token);
            started.createContext("/admin", this::admin);
            started.setExecutor(Thread::startVirtualThread);
            started.start();
            server = started;
            var url = "http://127.0.0.1:" + started.getAddress().getPort();
            System.setProperty(ADDRESS, url + "/admin");
            return Map.of(
                    "pathway.identity.admin-url", url + "/admin",
                    "quarkus.oidc-client.auth-server-url", url,
                    "quarkus.oidc-client.discovery-enabled", "false",
                    "quarkus.oidc-client.token-path", "/token",
                    "quarkus.oidc-client.credentials.secret", "test");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        answer(
                exchange,
                200,
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                        .formatted(TOKEN));
    }

    private void admin(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath();
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (exchange.getRequestMethod().equals("PUT") && authorization == null) {
            answers.put(path, body);
            answer(exchange, 204, "");
            return;
        }
        if (path.startsWith("/admin/seen/")) {
            answer(exchange, 200, accounts.seen(path.substring("/admin/seen/".length())));
            return;
        }
        if ("broken".equals(answers.get("/admin/away"))) {
            answer(exchange, 503, "{}");
            return;
        }
        if (!("Bearer " + TOKEN).equals(authorization)) {
            answer(exchange, 401, "{\"error\":\"HTTP 401 Unauthorized\"}");
            return;
        }
        var known = answers.get(path);
        if ("broken".equals(known)) {
            answer(exchange, 500, "{\"error\":\"unknown_error\"}");
        } else if (known != null) {
            answer(exchange, 200, known);
        } else {
            accounts(exchange, path, body);
        }
    }

    private void accounts(HttpExchange exchange, String path, String body) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var said = accounts.answer(exchange.getRequestMethod(), path, query, body);
        if (said.location() != null) {
            exchange.getResponseHeaders().add("Location", said.location());
        }
        answer(exchange, said.status(), said.body());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
