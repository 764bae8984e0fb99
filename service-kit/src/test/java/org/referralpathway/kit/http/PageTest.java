package org.referralpathway.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.Things;
import org.referralpathway.kit.WiredDatabase;
import org.referralpathway.kit.testing.TestIssuer;

@QuarkusTest
@QuarkusTestResource(WiredDatabase.class)
class PageTest {
    @Inject Things things;

    @Test
    void theLinksLeadThroughAllPagesOnce() {
        var made = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            made.add(things.make("paged", false).toString());
        }

        var met = new ArrayList<String>();
        String next = "/v1/things?limit=2";
        while (next != null) {
            var page = get(next);
            met.addAll(page.jsonPath().getList("items", String.class));
            next = link(page);
        }

        assertThat(met).doesNotHaveDuplicates().containsAll(made);
    }

    private static @Nullable String link(Response page) {
        var link = page.header("Link");
        assertThat(link == null).isEqualTo(page.jsonPath().get("next") == null);
        return link == null ? null : link.replaceAll("^<|>; rel=\"next\"$", "");
    }

    private static Response get(String path) {
        return given().auth()
                .oauth2(TestIssuer.token(UUID.randomUUID(), UUID.randomUUID(), "referrer").sign())
                .urlEncodingEnabled(false)
                .get(path);
    }
}
