package org.referralpathway.portal.colleagues;

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
class ColleaguePagesTest {
    private static final String LIST = "/colleagues/" + World.GROUP;
    private static final String ONE = LIST + "/" + World.COLLEAGUE;
    private static final String PEOPLE = "/v1/organizations/" + World.GROUP + "/people";

    @BeforeEach
    void theWorld() {
        Stub.get()
                .reset()
                .answer("PUT " + PEOPLE + "/check", 200, World.staff())
                .answer("PUT " + PEOPLE + "/" + World.COLLEAGUE + "/absence", 200, World.staff())
                .answer("PUT " + PEOPLE + "/" + World.COLLEAGUE + "/departure", 200, World.staff())
                .answer(
                        "POST /v1/organizations/" + World.GROUP + "/invitations",
                        201,
                        World.invitation());
    }

    @Test
    void thePageSaysWhoIsAwayWhoStandsInAndWhoWasAsked() {
        assertThat(Browser.as("grace", "provider").get("/colleagues").location()).endsWith(LIST);
        assertThat(Browser.as("grace", "provider").get(LIST).text())
                .contains("Grace Okafor Owner", "back on 27 November", "Harry Lewis stands in")
                .contains("They have been sent a link");
    }

    @Test
    void whoeverMayNotKeepTheListSeesNoButtons() {
        var staff = World.staff().replace("\"mayKeep\": true", "\"mayKeep\": false");
        Stub.get().answer("GET " + PEOPLE, 200, staff);

        var page = Browser.as("alice", "referrer").get(LIST);

        assertThat(page.text())
                .contains("Grace Okafor")
                .doesNotContain("Ask somebody", "still here");
        assertThat(Browser.as("alice", "referrer").get(ONE).text()).doesNotContain("They leave");
    }

    @Test
    void whoIsStillHereIsTicked() {
        var page = Browser.as("grace", "provider").get(LIST);

        var answer = page.submit(LIST + "/check", Map.of("user", World.OTHER_COLLEAGUE.toString()));

        assertThat(answer.location()).endsWith("?done=colleagues-checked");
        assertThat(Stub.get().all().getLast().body()).contains(World.OTHER_COLLEAGUE.toString());
        assertThat(page.submit(LIST + "/check", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void somebodyIsAwayAndBack() {
        var page = Browser.as("grace", "provider").get(ONE);

        page.submit(
                ONE + "/absence",
                Map.of(
                        "from-day",
                        "1",
                        "from-month",
                        "12",
                        "from-year",
                        "2026",
                        "until-day",
                        "8",
                        "until-month",
                        "12",
                        "until-year",
                        "2026"));
        assertThat(Stub.get().all().getLast().body())
                .contains("\"from\":\"2026-12-01\"", "\"until\":\"2026-12-08\"");

        page.submit(ONE + "/return", Map.of());
        assertThat(Stub.get().all().getLast().body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({"absence,#from-day", "departure,#on-day"})
    void aMissingDayIsSaidBesideItsBox(String act, String target) {
        var answer = Browser.as("grace", "provider").get(ONE).submit(ONE + "/" + act, Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsKey(target);
    }

    @Test
    void anInvitationIsSentOnceWithTheKeyOfItsPage() {
        var page = Browser.as("grace", "provider").get(LIST + "/invite");
        assertThat(page.text()).contains("Answer referrals").doesNotContain("Keep the directory");

        var answer =
                page.submit(
                        LIST + "/invite",
                        Map.of(
                                "firstName",
                                "Ada",
                                "lastName",
                                "Byron",
                                "email",
                                "ada@example.org",
                                "roles",
                                "provider"));

        assertThat(answer.location()).endsWith("?done=invited").doesNotContain("ada");
        var sent = Stub.get().posts().getLast();
        assertThat(sent.header("Idempotency-key")).isNotBlank();
        assertThat(sent.body()).contains("\"roles\":[\"provider\"]", "\"owner\":false");
        assertThat(page.submit(LIST + "/invite", Map.of()).errors())
                .containsKeys("#firstName", "#lastName", "#email", "#roles");
    }

    @Test
    void whatAColleagueDoesIsChangedByWhoeverMayGiveIt() {
        var at = ONE + "/duties";
        Stub.get()
                .answer(
                        "PUT /v1"
                                + at.replace("colleagues", "organizations")
                                        .replace(
                                                World.COLLEAGUE.toString(),
                                                "people/" + World.COLLEAGUE),
                        200,
                        "{}");
        var steward = Browser.as("stella", "steward");
        var page = steward.get(at);
        assertThat(page.text()).contains("Grace Okafor", "Keep the directory", "Luton");
        assertThat(Browser.as("grace", "provider").get(at).text())
                .contains("Answer referrals")
                .doesNotContain("Keep the directory", "Luton");
        assertThat(page.submit(at, Map.of("owner", "yes", "roles", "")).errors())
                .containsOnlyKeys("#roles");

        var done =
                steward.get(at)
                        .submit(
                                at,
                                Map.of(
                                        "roles",
                                        "coordinator",
                                        "coordinates",
                                        World.CLAIM.toString(),
                                        "teams",
                                        World.CLAIM.toString()));

        assertThat(page.text()).contains("Which team are they in?", "Housing benefit");
        assertThat(done.location()).endsWith("?done=duties-changed");
        var sent = Stub.get().all().getLast();
        assertThat(sent.header("If-match")).isEqualTo("\"1\"");
        assertThat(sent.body())
                .contains("\"roles\":[\"coordinator\"]", World.CLAIM.toString())
                .contains("\"teams\":[\"" + World.CLAIM + "\"]");
    }

    @Test
    void whoLeftIsBackByOneButton() {
        var other = LIST + "/" + World.OTHER_COLLEAGUE;
        Stub.get()
                .answer(
                        "PUT " + PEOPLE + "/" + World.OTHER_COLLEAGUE + "/departure",
                        200,
                        World.staff());

        var done = Browser.as("grace", "provider").get(other).submit(other + "/stays", Map.of());

        assertThat(done.location()).endsWith("?done=stays");
        assertThat(Stub.get().all().getLast().body()).isEqualTo("{}");
    }

    @Test
    void allOfALeaversWorkGoesToAColleagueInOneStep() {
        var at = "/colleagues/%s/%s/work".formatted(World.GROUP, World.COLLEAGUE);
        Stub.get()
                .answer(
                        "GET /v1/organizations/" + World.GROUP + "/people",
                        200,
                        World.staff().replace("\"enabled\": false", "\"enabled\": true"));
        var alice = Browser.as("alice", "referrer");
        var page = alice.get(at);
        assertThat(page.text()).contains("Needs they answer for 4", "Referrals they sent 2");
        assertThat(page.submit(at, Map.of()).errors()).containsOnlyKeys("#to");

        var done = alice.get(at).submit(at, Map.of("to", World.OTHER_COLLEAGUE.toString()));

        assertThat(done.location()).endsWith("?done=handed-over");
        assertThat(Stub.get().posts().getLast().body())
                .isEqualTo(
                        "{\"from\":\"%s\",\"to\":\"%s\",\"name\":\"Harry Lewis\"}"
                                .formatted(World.COLLEAGUE, World.OTHER_COLLEAGUE));
    }
}
