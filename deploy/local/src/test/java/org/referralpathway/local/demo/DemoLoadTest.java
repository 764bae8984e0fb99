package org.referralpathway.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralpathway.local.Addresses;
import org.referralpathway.local.CannotRun;

/// The loader against a server that answers as the platform does.
class DemoLoadTest {
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> sheets = new CopyOnWriteArrayList<>();
    private HttpServer server;

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everythingIsLoadedByThoseWhoMay() {
        new DemoLoad(7).load(addresses());

        assertThat(calls)
                .startsWith("root-admin signs in", "root-admin PUT /v1/postcodes")
                .contains("stan-luton POST /v1/imports", "stuart-strathmore POST /v1/imports")
                .contains("stan-luton PUT /v1/partnerships/" + Ids.partnership(Area.LUTON))
                .contains("stan-luton PUT /v1/members/" + Ids.user("root-admin"))
                .contains("stuart-strathmore PUT /v1/members/" + Ids.user("isla-strathmore"))
                .endsWith(
                        "root-admin PUT /v1/pathways/" + Ids.pathway(Area.LUTON),
                        "root-admin PUT /v1/pathways/" + Ids.pathway(Area.STRATHMORE),
                        "isla-strathmore signs in",
                        "isla-strathmore PUT /v1/pathways/"
                                + Ids.pathway(Area.STRATHMORE)
                                + "/rules");
        assertThat(calls).filteredOn(call -> call.contains("/v1/members/")).hasSize(17);
    }

    @Test
    void whatIsThereInAnotherVersionIsReadFirst() {
        var path = "/v1/partnerships/" + Ids.partnership(Area.LUTON);
        answers.put("PUT " + path, new Answer(428, "{}"));

        new DemoLoad(7).load(addresses());

        assertThat(calls)
                .containsSubsequence(
                        "stan-luton PUT " + path,
                        "stan-luton GET " + path,
                        "stan-luton PUT " + path + " of \"4\"");
    }

    @Test
    void aFileOfPostcodesGoesInPartsToEveryService(@TempDir Path folder) throws IOException {
        var file = folder.resolve("onspd.csv");
        Files.writeString(file, "pcds,oslaua\nLU1 9ZA,E06000032\nLU1 9ZB,E06000032\nLU1 9ZC,\n");
        var services = List.of(addresses().directory(), addresses().referral());
        var told = new ArrayList<Long>();

        var taken = new LoadPostcodes(services, 30).load(file, addresses().keycloak(), told::add);

        assertThat(taken).isEqualTo(3);
        assertThat(told).containsExactly(2L, 3L);
        assertThat(calls).filteredOn(call -> call.contains("/v1/postcodes")).hasSize(4);
        assertThat(sheets)
                .containsExactly(
                        "pcds,oslaua\nLU1 9ZA,E06000032\nLU1 9ZB,E06000032\n",
                        "pcds,oslaua\nLU1 9ZA,E06000032\nLU1 9ZB,E06000032\n",
                        "pcds,oslaua\nLU1 9ZC,\n",
                        "pcds,oslaua\nLU1 9ZC,\n");
    }

    @Test
    void aRefusalNamesTheStepInOneSentence() {
        answers.put("POST /v1/imports", new Answer(403, "{\"title\":\"Not for you\"}"));

        assertThatThrownBy(() -> new DemoLoad(7).load(addresses()))
                .isInstanceOf(CannotRun.class)
                .hasMessage(
                        "Importing the organisations of Luton failed: the answer was 403 Not for"
                                + " you.");
    }

    @Test
    void aRejectedRowNamesTheStepAndTheReason() {
        answers.put(
                "POST /v1/imports",
                new Answer(
                        200,
                        "{\"rows\":[{\"verdict\":\"created\"},{\"verdict\":\"rejected\",\"reason\":\"/1/name: Is missing\"}]}"));

        assertThatThrownBy(() -> new DemoLoad(7).load(addresses()))
                .hasMessageContaining("Importing the organisations of Luton failed")
                .hasMessageContaining("/1/name: Is missing");
    }

    @Test
    void aPartThatIsAwayIsNamed() {
        server.stop(0);

        assertThatThrownBy(() -> new DemoLoad(7).load(addresses()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("Signing in as root-admin failed")
                .hasMessageContaining("does not answer");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (call.endsWith("/v1/postcodes")) {
            sheets.add(body);
        }
        var given = call.endsWith("/token") ? token(body) : called(exchange, call);
        exchange.getResponseHeaders().add("ETag", "\"4\"");
        var bytes = given.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(given.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Answer token(String form) {
        var user = form.replaceAll(".*username=([^&]*).*", "$1");
        calls.add(user + " signs in");
        return new Answer(200, "{\"access_token\":\"" + user + "\"}");
    }

    private Answer called(HttpExchange exchange, String call) {
        var headers = exchange.getRequestHeaders();
        var version = headers.getFirst("If-Match");
        var user = headers.getFirst("Authorization").replace("Bearer ", "");
        calls.add(user + " " + call + (version == null ? "" : " of " + version));
        var usual = new Answer(200, "{\"rows\":[]}");
        return version == null ? answers.getOrDefault(call, usual) : usual;
    }

    private Addresses addresses() {
        var here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Addresses(here, here, here, here, here, here, "127.0.0.1:1");
    }
}
