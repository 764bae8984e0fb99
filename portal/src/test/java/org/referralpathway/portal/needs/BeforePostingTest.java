package org.referralpathway.portal.needs;

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

/// What comes before a need is posted, and what is found right after.
@QuarkusTest
@QuarkusTestResource(Services.class)
class BeforePostingTest {
    private static final String DRAFT = "/v1/people/" + World.PERSON + "/need-draft";
    private static final String NEW = "/needs/new?person=" + World.PERSON;
    private static final String SAFE = "/people/" + World.PERSON + "/safe";
    private final Browser alice = Browser.as("alice", "referrer");
    private final Browser cora = Browser.as("cora", "coordinator");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void whoIsInDangerIsRungForBeforeAnythingIsWritten() {
        Stub.get()
                .answer(
                        "GET /v1/pathways",
                        200,
                        World.list(
                                "{\"id\": \"%s\", \"name\": \"Luton\", \"toRing\": {\"statutoryContact\": \"Adult social care\", \"statutoryPhone\": \"01582 547659\", \"outOfHoursPhone\": \"0300 300 8123\"}}"
                                        .formatted(World.PATHWAY)));
        assertThat(alice.get("/people/" + World.PERSON).has("a[href='" + SAFE + "']")).isTrue();
        assertThat(alice.get(SAFE).submit(SAFE, Map.of()).errors()).containsOnlyKeys("#danger");
        assertThat(alice.get(SAFE).submit(SAFE, Map.of("danger", "no")).location()).isEqualTo(NEW);

        var told = alice.get(SAFE).submit(SAFE, Map.of("danger", "yes"));

        assertThat(told.text())
                .contains("999", "Adult social care", "01582 547659", "0300 300 8123");
        assertThat(told.has("a[href='" + NEW + "']")).isTrue();
    }

    @Test
    void whatWasBegunIsSavedAsItIsAndFoundAgain() {
        Stub.get().answer("PUT " + DRAFT, 204, "");
        var saved =
                alice.get(NEW)
                        .submit(NEW, Map.of("later", "yes", "note", "Half a word", "by-day", "31"));
        assertThat(saved.location()).isEqualTo("/needs?done=need-saved");
        var sent = Stub.get().all().getLast();
        assertThat(sent.method()).isEqualTo("PUT");
        assertThat(sent.body())
                .contains("\"note\":[\"Half a word\"]", "\"by-day\":[\"31\"]")
                .doesNotContain("csrf", "\"key\"", "later");

        Stub.get()
                .answer(
                        "GET " + DRAFT,
                        200,
                        "{\"fields\": {\"note\": [\"Half a word\"]}, \"savedAt\": \"2026-11-20T14:00:00Z\"}")
                .answer(
                        "GET /v1/need-drafts",
                        200,
                        World.list(
                                "{\"person\": \"%s\", \"personName\": \"Agatha\", \"savedAt\": \"2026-11-20T14:00:00Z\"}"
                                        .formatted(World.PERSON)));
        assertThat(alice.get(NEW).first("#note").text()).isEqualTo("Half a word");
        assertThat(alice.get("/needs").has("a[href='" + NEW + "']")).isTrue();
    }

    @Test
    void aPostedNeedTakesItsDraftAwayAndSaysWhatWouldBeGood() {
        Stub.get().answer("DELETE " + DRAFT, 204, "");
        var done =
                alice.get(NEW)
                        .submit(
                                NEW,
                                Map.of(
                                        "pathway", World.PATHWAY.toString(),
                                        "kind", "food-parcel",
                                        "urgency", "urgent",
                                        "postcode", "LU1 3AB",
                                        "preferredLanguage", "pl"));

        assertThat(done.location()).endsWith("?done=need-posted");
        assertThat(Stub.get().posts().getLast().body())
                .contains("\"preferred\":{\"languages\":[\"pl\"],\"access\":[]}");
        assertThat(Stub.get().all().getLast().method()).isEqualTo("DELETE");
    }

    @Test
    void aCoordinatorDecidesWhetherTwoNeedsAreOne() {
        var at = "/needs/" + World.NEED + "/in-hand/" + World.id("other need");
        Stub.get()
                .answer(
                        "GET /v1/needs/" + World.NEED + "/in-hand",
                        200,
                        World.list(
                                "{\"finding\": \"%s\", \"since\": \"2026-11-02\", \"live\": true}"
                                        .formatted(World.id("other need"))))
                .answer("POST /v1" + at, 204, "");
        assertThat(alice.get("/needs/" + World.NEED).text()).doesNotContain("Already in hand");

        var page = cora.get("/needs/" + World.NEED);

        assertThat(page.text()).contains("Already in hand since 2 November 2026");
        assertThat(page.submit(at, Map.of("verdict", "same")).location())
                .endsWith("?done=same-need-decided");
        assertThat(Stub.get().posts().getLast().body()).isEqualTo("{\"verdict\":\"same\"}");
    }

    @Test
    void namesOfPeopleTheyDoNotWantAreKeptLineByLine() {
        var at = "/needs/" + World.NEED + "/sharing";
        alice.get(at)
                .submit(
                        at,
                        Map.of(
                                "basis", "public-task",
                                "told", "identity",
                                "notice", "given",
                                "neverPeople", "Joan Smith\r\n\r\n Peter Pan "));

        assertThat(Stub.get().posts().getLast().body())
                .contains("\"neverPeople\":[\"Joan Smith\",\"Peter Pan\"]");
        assertThat(alice.get(at).submit(at, Map.of("neverPeople", "a\n".repeat(11))).errors())
                .containsKey("#neverPeople");
    }
}
