package org.referralpathway.portal.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Incidents;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class IncidentPagesTest {
    private static final String ONE = "/incidents/" + Incidents.INCIDENT;

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void itIsDeclaredForAnAreaAndAtMostSoLong() {
        var page = Browser.as("olu", "coordinator").get("/incidents");
        var declared =
                page.submit(
                        "/incidents",
                        Map.of(
                                "partnership", World.CLAIM.toString(),
                                "districts", "E06000032",
                                "reason", "Heavy snow",
                                "hours", "24"));

        assertThat(declared.status()).isEqualTo(303);
        assertThat(Stub.get().posts().getLast().body())
                .contains("\"districts\":[\"E06000032\"]")
                .contains("\"hours\":24");
        var nothing = page.submit("/incidents", Map.of());
        assertThat(nothing.errors().keySet()).containsExactly("#partnership", "#reason", "#hours");
    }

    @Test
    void somebodyOfAnotherOrganisationConfirmsIt() {
        Stub.get()
                .answer("GET /v1/incidents", 200, World.list(Incidents.incident("declared", true)));
        var page = Browser.as("dawn", "partner").get("/incidents");
        assertThat(page.text()).contains("Waits for a second person").doesNotContain("It is over");
        assertThat(page.submit(ONE + "/confirm", Map.of()).status()).isEqualTo(303);

        Stub.get()
                .problem(
                        "PUT /v1" + ONE + "/confirmation",
                        400,
                        "validation",
                        ", \"errors\": [{\"pointer\": \"\", \"detail\": \"Another one runs\"}]");
        var refused = page.submit(ONE + "/confirm", Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Another one runs");
    }

    @Test
    void whatRunsIsEndedAndLookedBackOn() {
        var page = Browser.as("olu", "coordinator").get("/incidents");
        assertThat(page.text()).contains("Heavy snow Running").contains("Ends by itself on");
        var sure = page.browser().get(ONE + "/end");
        assertThat(sure.heading()).isEqualTo("Is it over?");
        assertThat(sure.submit(ONE + "/end", Map.of()).status()).isEqualTo(303);

        assertThat(Browser.as("dawn", "partner").get(ONE + "/review").text())
                .contains("Posted 40 12")
                .contains("Half were accepted within 25 minutes 25 hours 5 minutes")
                .contains("Larch Court Neighbours: 7 needs");
        Stub.get().answer("GET /v1" + ONE + "/review", 200, Incidents.reviewForOthers());
        assertThat(Browser.as("dawn", "partner").get(ONE + "/review").text())
                .contains("Posted Not shown 12")
                .contains("Small numbers are shown to those who coordinate")
                .contains("Larch Court Neighbours")
                .doesNotContain("Larch Court Neighbours:");
    }

    @Test
    void oneIsConfirmedWhileTheDirectoryIsAway() {
        Stub.get()
                .problem("GET /v1/partnerships", 503, "unavailable", "")
                .problem("GET /v1/listing-choices", 503, "unavailable", "")
                .answer("GET /v1/incidents", 200, World.list(Incidents.incident("declared", true)));
        var page = Browser.as("dawn", "partner").get("/incidents");
        assertThat(page.text()).contains("A partnership: E06000032");
        assertThat(page.submit(ONE + "/confirm", Map.of()).status()).isEqualTo(303);
    }
}
