package org.referralpathway.portal.ourlistings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class ReachPagesTest {
    private static final String REACH = "/our-listings/" + World.SERVICE + "/reach";
    private static final String NEW = "/our-listings/new";

    @BeforeEach
    void theWorld() {
        Stub.get()
                .reset()
                .answer("PUT /v1/services/" + World.SERVICE + "/reach", 200, "{\"edits\": []}")
                .answer("POST /v1/new-listings", 201, "{}");
    }

    @Test
    void whatIsSaidNowIsTickedAndWhatIsTickedIsSent() {
        var page = Browser.as("grace", "provider").get(REACH);
        assertThat(page.text()).contains("Befriending", "Luton", "Urdu", "A visit at home");
        assertThat(page.submit(REACH, Map.of("kinds", "")).errors()).containsOnlyKeys("#kinds");

        var done =
                Browser.as("grace", "provider")
                        .get(REACH)
                        .submit(REACH, Map.of("kinds", "befriending"));

        assertThat(done.location()).endsWith("?done=listing-changed");
        var sent = Stub.get().all().getLast();
        assertThat(sent.header("If-match")).isEqualTo("\"1\"");
        assertThat(sent.body()).contains("\"kinds\":[\"befriending\"]");
    }

    @Test
    void aNewListingIsSentOnceWithTheKeyOfItsPage() {
        var page = Browser.as("grace", "provider").get(NEW);
        assertThat(page.submit(NEW, Map.of()).errors())
                .containsOnlyKeys("#name", "#description", "#kinds");

        var done =
                page.submit(
                        NEW,
                        Map.of(
                                "name",
                                "Friday lunch",
                                "description",
                                "We cook",
                                "kinds",
                                "befriending"));

        assertThat(done.location()).endsWith("?done=listing-offered");
        var sent = Stub.get().posts().getLast();
        assertThat(sent.header("Idempotency-key")).isNotBlank();
        assertThat(sent.body()).contains("Friday lunch", "\"kinds\":[\"befriending\"]");
    }
}
