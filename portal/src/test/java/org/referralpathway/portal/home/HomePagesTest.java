package org.referralpathway.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Referral;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class HomePagesTest {
    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void theStartPageSaysWhatThisIsAndLetsOneIn() {
        var page = Browser.stranger().get("/");

        assertThat(page.buttons()).containsExactly("Emergency Exit this page", "Sign in");
        assertThat(page.page().select("nav a").eachText()).containsExactly("Directory");
        assertThat(Stub.get().all()).isEmpty();
    }

    @Test
    void aWorkerSeesNeedsWithoutAGroupAndAnswersToActOn() {
        Stub.get()
                .answer(
                        "GET /v1/referrals",
                        200,
                        World.list(Referral.waitingForConfirmation().json()));

        var page = Browser.as("alice", "referrer").get("/");

        assertThat(page.page().select("main h3 a").eachAttr("href"))
                .containsExactly(
                        "/referrals/" + World.REFERRAL,
                        "/needs/" + World.NEED,
                        "/referrals/" + World.REFERRAL);
        assertThat(page.text()).contains("Did not come: find out how the person is");
        assertThat(page.page().select("nav a").eachText())
                .containsExactly(
                        "Home",
                        "People",
                        "Needs",
                        "Referrals",
                        "Who to ask",
                        "Questions",
                        "Directory");
        assertThat(page.first("nav a[aria-current]").text()).isEqualTo("Home");
    }

    /// Whoever keeps the people of a group hears each quarter that it is time.
    @ParameterizedTest
    @ValueSource(strings = {"provider", "referrer", "steward"})
    void whoHasToSayWhoIsStillHereIsToldSo(String role) {
        var own = "{\"id\": \"%s\", \"name\": \"Larch Court\", \"toCheck\": %d}";
        Stub.get().answer("GET /v1/own-organization", 200, own.formatted(World.GROUP, 3));
        var page = Browser.as("grace", role).get("/");
        assertThat(page.text()).contains("For 3 people nobody has said for three months");
        assertThat(page.first("main .govuk-inset-text a").attr("href"))
                .isEqualTo("/colleagues/" + World.GROUP);

        Stub.get().answer("GET /v1/own-organization", 503, "{}");
        assertThat(Browser.as("grace", role).get("/").text()).doesNotContain("still work");
    }

    @Test
    void aGroupSeesWhoWaitsForItsAnswer() {
        var page = Browser.as("grace", "provider").get("/");

        assertThat(page.heading()).isEqualTo("What is waiting for your group");
        assertThat(page.first("main h3 a").attr("href")).isEqualTo("/referrals/" + World.REFERRAL);
        assertThat(page.page().select("nav a").eachText())
                .containsExactly(
                        "Home",
                        "Referrals",
                        "Board",
                        "Our listings",
                        "Who to ask",
                        "Questions",
                        "Directory");
    }

    @ParameterizedTest
    @CsvSource({
        "steward, Directory steward",
        "partner, Partner",
        "privacy, Information governance",
        "admin, Platform administrator"
    })
    void otherRolesReadHonestlyWhatTheyCanDoToday(String role, String title) {
        var page = Browser.as("somebody", role).get("/");

        assertThat(page.first("main h2").text()).isEqualTo(title);
        assertThat(page.buttons()).endsWith("Look in the directory");
        assertThat(Stub.get().all())
                .allMatch(request -> request.path().equals("/v1/own-organization"));
    }

    @Test
    void anAccountWithoutARoleIsToldWhomToAsk() {
        assertThat(Browser.as("somebody").get("/").text())
                .contains("Your account has no role on this site yet");
    }

    @Test
    void aServiceThatIsAwayDoesNotTakeTheHomePageWithIt() {
        Stub.get().problem("GET /v1/referrals", 503, "unavailable", "");

        var page = Browser.as("alice", "referrer").get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("We cannot show what is waiting at the moment");
    }

    @Test
    void everyPageCanBeSkippedToItsContent() {
        var page = Browser.as("alice", "referrer").get("/");

        assertThat(page.first("body > a").attr("href")).isEqualTo("#main-content");
        assertThat(page.first("main").id()).isEqualTo("main-content");
        assertThat(page.first("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void anAddressCannotPutWordsOfItsOwnOnThePage() {
        var page =
                Browser.as("alice", "referrer")
                        .get(
                                "/?done=<script>you%20won</script>"
                                        .replace("<", "%3C")
                                        .replace(">", "%3E"));

        assertThat(page.has(".govuk-notification-banner")).isFalse();
    }
}
