package org.referralpathway.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Referral;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// Questions, proposals, deliveries and worries on the pages of a referral.
@QuarkusTest
@QuarkusTestResource(Services.class)
class BesideMovesTest {
    private static final String PAGE = "/referrals/" + World.REFERRAL;
    private static final String API = "/v1" + PAGE;
    private final Browser alice = Browser.as("alice", "referrer");
    private final Browser grace = Browser.as("grace", "provider");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
        is(Referral.asked());
    }

    @Test
    void whatWasAskedProposedMissedAndFearedIsOnThePage() {
        assertThat(alice.get(PAGE).text())
                .contains(
                        "Is there a lift?",
                        "The group proposed: To take a part of it: 1",
                        "Did not come: nobody was in",
                        "No food in the house",
                        "I am worried about this person")
                .doesNotContain("query-referrer");
    }

    @Test
    void anAnswerIsSentAsItWasWritten() {
        Stub.get().answer("POST " + API + "/answer", 200, Referral.asked().json());
        var page = alice.get(PAGE + "/answer");
        assertThat(page.text()).contains("Do not write who the person is");

        assertThat(page.submit(PAGE + "/answer", Map.of("text", "")).errors())
                .containsExactly(Map.entry("#text", "Write what you want to know or say"));
        var done = page.submit(PAGE + "/answer", Map.of("text", "Yes, to every floor"));

        assertThat(done.location()).endsWith("?done=answered");
        assertThat(Stub.get().posts().getLast().body())
                .isEqualTo("{\"text\":\"Yes, to every floor\"}");
    }

    @Test
    void theOtherSideDecidesWithOneButton() {
        Stub.get().answer("POST " + API + "/proposal/confirm", 200, Referral.accepted().json());

        var done = alice.get(PAGE).submit(PAGE + "/proposal/confirm", Map.of());

        assertThat(done.location()).endsWith("?done=proposal-decided");
        Stub.get().problem("POST " + API + "/proposal/refuse", 409, "nothing-proposed", "");
        assertThat(alice.get(PAGE).submit(PAGE + "/proposal/refuse", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void aCoordinatorWritesDownWhatTheGroupSaysAndTheGroupTakesItBack() {
        is(Referral.rung());
        Stub.get()
                .answer("POST " + API + "/spoken-answer", 200, Referral.accepted().json())
                .answer("POST " + API + "/spoken-answer/undo", 200, Referral.offered().json());
        var olu = Browser.as("olu", "coordinator");
        assertThat(olu.get(PAGE).has("a[href$=spoken-answer]")).isTrue();
        var page = olu.get(PAGE + "/spoken-answer");
        var at = PAGE + "/spoken-answer";

        assertThat(page.submit(at, Map.of()).errors()).containsKey("#reason");
        assertThat(page.submit(at, Map.of("reason", "yes")).location())
                .endsWith("?done=answer-kept");
        assertThat(Stub.get().posts().getLast().body()).isEqualTo("{}");
        page.submit(at, Map.of("reason", "no-capacity"));
        assertThat(Stub.get().posts().getLast().body()).isEqualTo("{\"reason\":\"no-capacity\"}");

        is(Referral.writtenDown());
        var undone = grace.get(PAGE).submit(at + "/undo", Map.of());
        assertThat(undone.location()).endsWith("?done=answer-undone");
        Stub.get().problem("POST " + API + "/spoken-answer/undo", 409, "nothing-to-undo", "");
        assertThat(grace.get(PAGE).submit(at + "/undo", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void whoIsWorriedReadsWhomToRingFirst() {
        Stub.get()
                .answer(
                        "POST " + API + "/concerns",
                        200,
                        "{\"emergency\":\"999\",\"statutoryPhone\":null}");
        var page = grace.get(PAGE + "/worried");
        assertThat(page.page().select("a[href^=tel]").eachAttr("href"))
                .containsExactly("tel:999", "tel:01632960100");

        var done = page.submit(PAGE + "/worried", Map.of("text", "No food in the house"));

        assertThat(done.location()).endsWith("?done=worry-told-without-desk");
        assertThat(Stub.get().posts().getLast().body()).contains("No food in the house");

        Stub.get()
                .answer(
                        "POST " + API + "/concerns",
                        200,
                        "{\"emergency\":\"999\",\"deskReads\":true}");
        assertThat(page.submit(PAGE + "/worried", Map.of("text", "No food")).location())
                .endsWith("?done=worry-told");
    }

    @Test
    void aDeliveryIsPlannedInTheTimeOfTheCountry() {
        is(Referral.accepted());
        Stub.get().answer("POST " + API + "/deliveries", 200, Referral.accepted().json());
        var plan = PAGE + "/deliveries";
        var page = grace.get(plan);
        assertThat(page.submit(plan, Map.of("time", "soon")).errors())
                .containsOnlyKeys("#day-day", "#time");

        page.submit(
                plan,
                Map.of("day-day", "3", "day-month", "6", "day-year", "2027", "time", "14:30"));

        assertThat(Stub.get().posts().getLast().body())
                .isEqualTo("{\"plannedAt\":\"2027-06-03T13:30:00Z\"}");
    }

    @Test
    void whatDidNotComeIsSaidWithItsReason() {
        is(Referral.accepted());
        var path = "/deliveries/" + World.SERVICE;
        Stub.get().answer("POST " + API + path + "/missed", 200, Referral.accepted().json());
        Stub.get().answer("POST " + API + path + "/done", 200, Referral.accepted().json());
        var page = grace.get(PAGE + path);

        page.submit(PAGE + path, Map.of("came", "weather"));
        assertThat(Stub.get().posts().getLast().body()).isEqualTo("{\"reason\":\"weather\"}");
        page.submit(PAGE + path, Map.of("came", "done"));
        assertThat(Stub.get().posts().getLast().path()).endsWith("/done");
    }

    @Test
    void aGroupThatMayNotKnowReadsWhyAndWhatToDo() {
        is(new Referral("ACCEPTED", false, "", ", \"withheld\": \"sharing-agreement-missing\""));

        assertThat(grace.get(PAGE).text())
                .contains("You help without knowing who the person is")
                .doesNotContain("The person\n");
    }

    private static void is(Referral referral) {
        Stub.get().answer(Referral.PATH, 200, referral.json());
    }
}
