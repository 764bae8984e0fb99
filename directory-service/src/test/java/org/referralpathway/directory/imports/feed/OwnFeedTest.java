package org.referralpathway.directory.imports.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;

/// A directory of this kind read by another, over HTTP and page by page: what arrives is what left.
@QuarkusTest
class OwnFeedTest {
    @Test
    void whatIsReadFromTheFeedChangesNothingHere() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 120; i++) {
            ids.add(imported(Hsds.service()).path("id").asText());
        }
        var here = URI.create("http://127.0.0.1:" + RestAssured.port);
        var feed =
                new ReadFeed(
                        Optional.of(List.of(here)), new ObjectMapper(), InstantSource.system());

        var lines = feed.services(here.resolve("/oruk/v3"));

        assertThat(new String(lines, StandardCharsets.UTF_8)).contains(ids);
        Callers.steward()
                .contentType("application/x-ndjson")
                .body(lines)
                .post("/v1/imports?source=own-feed")
                .then()
                .statusCode(200)
                .body("rejected", is(0));
        Callers.steward()
                .contentType("application/x-ndjson")
                .body(lines)
                .post("/v1/imports?source=own-feed")
                .then()
                .body("rows.verdict", everyItem(is("unchanged")));
    }
}
