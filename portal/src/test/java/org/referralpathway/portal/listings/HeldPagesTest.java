package org.referralpathway.portal.listings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class HeldPagesTest {
    private static final String ANSWER = "PUT /v1/services/" + World.SERVICE + "/place-rule";
    private static final String FORM = "/listings/" + World.SERVICE;
    private final Browser stan = Browser.as("stan", "steward");

    @BeforeEach
    void aListingIsHeld() {
        Stub.get().reset().answer(ANSWER, 200, World.held());
    }

    @Test
    void aStewardSeesWhatWaitsAndTheHomePageLeadsThere() {
        assertThat(stan.get("/").buttons()).contains("Listings to check");

        assertThat(stan.get("/listings").text())
                .contains("Orchard refuge", "Larch Court Neighbours");
    }

    @ParameterizedTest
    @CsvSource({"secret, true", "open, false"})
    void aDecisionIsSentOnTheVersionThatWasRead(String place, boolean confidential) {
        var answer = stan.get("/listings").submit(FORM, Map.of("place", place));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).endsWith("/listings?done=place-decided");
        var sent = Stub.get().all().getLast();
        assertThat(sent.body()).isEqualTo("{\"confidential\":%s}".formatted(confidential));
        assertThat(sent.header("If-match")).isEqualTo("\"0\"");
    }

    @Test
    void aListingThatEverybodySeesIsHiddenAtOnce() {
        assertThat(stan.get("/directory/" + World.SERVICE).text())
                .contains("Keep the place secret");
        assertThat(Browser.stranger().get("/directory/" + World.SERVICE).text())
                .doesNotContain("Keep the place secret");

        stan.get(FORM + "/place").submit(FORM, Map.of("place", "secret"));

        var sent = Stub.get().all().getLast();
        assertThat(sent.body()).isEqualTo("{\"confidential\":true}");
        assertThat(sent.header("If-match")).isEqualTo("\"1\"");
    }

    @Test
    void neitherButtonIsNoDecision() {
        var answer = stan.get("/listings").submit(FORM, Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Stub.get().all()).noneMatch(seen -> seen.method().equals("PUT"));
    }

    @Test
    void aListingThatChangedIsShownAgain() {
        Stub.get().problem(ANSWER, 412, "stale-version", "");

        var answer = stan.get("/listings").submit(FORM, Map.of("place", "open"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("This listing has changed", "Orchard refuge");
    }
}
