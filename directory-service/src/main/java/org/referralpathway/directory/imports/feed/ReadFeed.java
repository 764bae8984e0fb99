package org.referralpathway.directory.imports.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.referralpathway.kit.problem.InvalidField;

/// Reads the services of an HSDS-UK 3.0 feed, page by page, into NDJSON. Only from hosts that the
/// operator has listed, and no redirect is followed, so that nobody can have this service fetch
/// what it should not reach.
@ApplicationScoped
public class ReadFeed {
    private static final int PAGES = 2_000;
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ALL_PAGES = Duration.ofMinutes(10);
    private final List<URI> allowed;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    ReadFeed(
            @ConfigProperty(name = "pathway.feeds.origins") Optional<List<URI>> allowed,
            ObjectMapper json,
            InstantSource clock) {
        this.allowed = allowed.orElse(List.of());
        this.json = json;
        this.clock = clock;
    }

    /// @param base the feed's address, to which `/services` is added
    /// @throws FeedRefused when it answers with anything but its records
    public byte[] services(URI base) {
        if (allowed.stream().noneMatch(origin -> isOf(origin, base))) {
            throw new InvalidField(
                    "/url",
                    "Is no feed of a host that this installation may read: ask its operator");
        }
        var lines = new ByteArrayOutputStream();
        var end = clock.instant().plus(ALL_PAGES);
        var pages = 1;
        for (var page = 1; page <= pages; page++) {
            if (clock.instant().isAfter(end)) {
                throw new FeedRefused("It takes longer than ten minutes");
            }
            var read = get(base, "/services?full=true&per_page=100&page=" + page);
            pages = read.path("total_pages").asInt(-1);
            if (!read.path("contents").isArray() || pages < 0 || pages > PAGES) {
                throw new FeedRefused("Its page " + page + " is no page of HSDS-UK 3.0");
            }
            for (var service : read.path("contents")) {
                add(lines, whole(base, service));
            }
        }
        return lines.toByteArray();
    }

    private static boolean isOf(URI origin, URI base) {
        return origin.getScheme().equals(base.getScheme())
                && origin.getAuthority().equals(base.getRawAuthority())
                && base.getQuery() == null
                && base.getFragment() == null;
    }

    /// The feed's full record, where its list has only the flat fields.
    private JsonNode whole(URI base, JsonNode service) {
        var isWhole = service.properties().stream().anyMatch(field -> field.getValue().isArray());
        var id = service.path("id").asText();
        return isWhole || !id.matches("[0-9a-fA-F-]{36}") ? service : get(base, "/services/" + id);
    }

    private void add(ByteArrayOutputStream lines, JsonNode service) {
        lines.writeBytes(service.toString().getBytes(StandardCharsets.UTF_8));
        lines.write('\n');
        if (lines.size() > LARGEST) {
            throw new FeedRefused("It is larger than 20 MB");
        }
    }

    private JsonNode get(URI base, String path) {
        var address = URI.create(base.toString().replaceAll("/+$", "") + path);
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Accept", "application/json")
                        .build();
        try (var body = answer(request)) {
            var bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new FeedRefused("A page of it is larger than 20 MB");
            }
            return json.readTree(bytes);
        } catch (JsonProcessingException _) {
            throw new FeedRefused("It answers with something that is not JSON");
        } catch (IOException _) {
            throw new FeedRefused("It does not answer");
        }
    }

    private InputStream answer(HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new FeedRefused("It answers with status " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FeedRefused("Reading it was interrupted");
        }
    }
}
