package org.referralpathway.directory.oruk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;

/// A national charity has more listings than a page holds.
@QuarkusTest
class OwnListingTest {
    private final ObjectNode group = Hsds.organization();

    @Test
    void aGroupReadsAllItsListingsPageByPage() {
        var all = Stream.of("One", "Two", "Three").map(this::listed).toList();
        imported(Hsds.service());

        var first = read("limit=2");
        var second = read("limit=2&cursor=" + first.getString("next"));

        assertThat(Stream.of(first, second).map(OwnListingTest::ids).flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(ids(first)).hasSize(2);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void whatIsHeldStandsOnTheFirstPageOnly() {
        listed("One");
        listed("Two");
        listed("Refuge for women who flee violence");

        var first = read("limit=1");
        assertThat(first.getList("held.name")).hasSize(1);
        assertThat(read("limit=1&cursor=" + first.getString("next")).getList("held")).isEmpty();
    }

    private String listed(String name) {
        var service = Hsds.service().put("name", name);
        service.set("organization", group.deepCopy());
        return imported(service).path("id").asText();
    }

    private JsonPath read(String query) {
        return Callers.as("provider", Hsds.idOf(group))
                .get("/v1/own-listings?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("items.id", String.class);
    }
}
