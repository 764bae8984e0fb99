package org.referralpathway.directory.imports.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.kit.problem.InvalidField;

class ReadFeedTest {
    private static final String ID = "019a0000-0000-7000-8000-000000000001";
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private URI base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var body = answers.get(exchange.getRequestURI().toString());
                    if (body != null && body.startsWith("->")) {
                        exchange.getResponseHeaders().add("Location", body.substring(2));
                        exchange.sendResponseHeaders(302, -1);
                    } else {
                        var bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                    exchange.close();
                });
        server.start();
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oruk");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void allPagesAreReadAndShortRecordsFetchedWhole() {
        page(1, "{\"id\":\"a\",\"phones\":[]}");
        page(2, "{\"id\":\"" + ID + "\",\"name\":\"brief\"}");
        answers.put(
                "/oruk/services/" + ID, "{\"id\":\"" + ID + "\",\"name\":\"whole\",\"phones\":[]}");

        assertThat(new String(feed().services(base), StandardCharsets.UTF_8))
                .hasLineCount(2)
                .contains("whole")
                .doesNotContain("brief");
    }

    @Test
    void aFeedThatBreaksOffIsRefusedWhole() {
        page(1, "{\"id\":\"a\",\"phones\":[]}");
        assertThatThrownBy(() -> feed().services(base))
                .isInstanceOf(FeedRefused.class)
                .hasMessageContaining("404");
    }

    @Test
    void noRedirectIsFollowed() {
        answers.put("/oruk/services?full=true&per_page=100&page=1", "->http://127.0.0.1:1/secret");
        assertThatThrownBy(() -> feed().services(base)).hasMessageContaining("302");
    }

    @Test
    void whatIsNoPageIsRefused() {
        answers.put("/oruk/services?full=true&per_page=100&page=1", "<html>");
        assertThatThrownBy(() -> feed().services(base)).hasMessageContaining("not JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/oruk",
                "https://127.0.0.1/oruk",
                "http://example.org",
                "file:///etc/passwd",
                "http://169.254.169.254/latest",
                "mailto:someone@example.org"
            })
    void onlyListedHostsAreRead(String address) {
        assertThatThrownBy(() -> feed().services(URI.create(address)))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void aListedHostIsNotReadUnderAnotherUsersName() {
        var disguised = URI.create("http://127.0.0.1:" + base.getPort() + "@example.org/oruk");
        assertThatThrownBy(() -> feed().services(disguised)).isInstanceOf(InvalidField.class);
    }

    private void page(int number, String record) {
        answers.put(
                "/oruk/services?full=true&per_page=100&page=" + number,
                "{\"total_pages\":2,\"contents\":[" + record + "]}");
    }

    private ReadFeed feed() {
        var origin = URI.create("http://127.0.0.1:" + base.getPort());
        return new ReadFeed(
                Optional.of(List.of(origin)), new ObjectMapper(), InstantSource.system());
    }
}
