package org.referralpathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.referralpathway.directory.service.Refuges.SECRETS;
import static org.referralpathway.directory.service.Refuges.STREET;
import static org.referralpathway.directory.service.Refuges.id;
import static org.referralpathway.directory.service.Refuges.link;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

/// Where a refuge must not be read: every answer, stream, export and event of the directory.
final class RefugeOutputs {
    static void assertNowhere(ObjectNode refuge) {
        var provider = refuge.at("/organization/id").asText();
        for (var path :
                List.of(
                        "services?per_page=100&full=true&organization_id=" + provider,
                        "services?format=ndjson&full=true&organization_id=" + provider,
                        "services/" + id(refuge),
                        "service_at_locations?per_page=100&full=true&organization_id=" + provider,
                        "service_at_locations/" + link(refuge),
                        "organizations/" + provider + "?full_service=true",
                        "organizations?format=ndjson&full=true",
                        "organizations?format=ndjson&full_service=true",
                        "organizations?search=Canary Orchard&full=true",
                        "services?search=Canary Orchard",
                        "taxonomy_terms?search=Canary Orchard",
                        "taxonomies?search=Canary Orchard",
                        "services?search=" + STREET)) {
            var answer = own(RestAssured.get("/oruk/v3/" + path).asString(), path, provider);
            assertThat(answer).as(path).doesNotContainIgnoringCase(SECRETS.toArray(String[]::new));
        }
        assertThat(
                        RestAssured.get("/oruk/v3/services?search=canary")
                                .jsonPath()
                                .getList("contents.id"))
                .as("what is withheld is not searched")
                .doesNotContain(id(refuge));
        for (var event : Events.of("directory.service.v1", Hsds.idOf(refuge), 1)) {
            assertThat(event.toString()).doesNotContainIgnoringCase(SECRETS.toArray(String[]::new));
        }
    }

    /// Of a stream of all organisations its own line: other tests show listings of other groups.
    private static String own(String answer, String path, String provider) {
        return path.startsWith("organizations?format=ndjson")
                ? answer.lines()
                        .filter(line -> line.contains(provider))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not among the organisations"))
                : answer;
    }

    static void assertInNoExport(ObjectNode refuge) {
        // Its own alone: other tests show listings at the same made-up street.
        var own =
                refuge.at("/service_at_locations/0/location/addresses/0/address_2").asText("House");
        for (var ending : List.of("zip", "ndjson", "csv", "xlsx")) {
            var file = Callers.steward().get("/v1/exports/directory." + ending).asByteArray();
            var text = unpacked(file);
            assertThat(text).as(ending).contains("Example Larder");
            assertThat(text.contains(own)).as(ending).isFalse();
        }
    }

    /// The text inside a file that somebody downloads, packed or not.
    private static String unpacked(byte[] file) {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            return new String(file, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try {
            var path = Files.createTempFile("export", ".zip");
            Files.write(path, file);
            try (var zip = new ZipFile(path.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    text.append(
                            new String(
                                    zip.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private RefugeOutputs() {}
}
