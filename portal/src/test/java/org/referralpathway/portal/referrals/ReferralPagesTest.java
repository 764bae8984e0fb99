package org.referralpathway.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Referral;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class ReferralPagesTest {
    private static final String PAGE = "/referrals/" + World.REFERRAL;
    private static final String API = "POST /v1" + PAGE;

    private final Browser grace = Browser.as("grace", "provider");
    private final Browser alice = Browser.as("alice", "referrer");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    private static void is(Referral referral) {
        Stub.get().answer(Referral.PATH, 200, referral.json());
    }

    @Test
    void aGroupSeesNobodyBeforeItAccepts() {
        var page = grace.get(PAGE);

        assertThat(page.text())
                .contains("Food parcel", "LU1", "From 65 to 79", "Polish", "Luton Council");
        assertThat(page.html())
                .doesNotContain(
                        World.FAMILY_NAME,
                        World.PHONE,
                        World.NOTE,
                        "Agatha",
                        World.PERSON.toString());
    }

    @Test
    void aGroupSeesNobodyBeforeItAcceptsEvenIfTheServiceSaidWho() {
        is(Referral.offered().withIdentity());

        for (var path : new String[] {PAGE, PAGE + "/decline", "/referrals", "/"}) {
            assertThat(grace.get(path).html())
                    .as(path)
                    .doesNotContain(
                            World.FAMILY_NAME,
                            World.PHONE,
                            World.NOTE,
                            "Agatha",
                            World.PERSON.toString());
        }
    }

    @Test
    void aGroupThatLostTheReferralDoesNotSeeWhoItWas() {
        is(Referral.superseded().withIdentity());

        assertThat(grace.get(PAGE).html())
                .doesNotContain(World.FAMILY_NAME, World.PHONE, World.NOTE);
    }

    @Test
    void aGroupThatAcceptedSeesWhoItIsAndHowToReachThem() {
        is(Referral.accepted());

        var page = grace.get(PAGE);

        assertThat(page.text())
                .contains("Agatha " + World.FAMILY_NAME, World.PHONE, World.NOTE, "31 March 1948");
        assertThat(page.first("a[href^=tel]").attr("href")).isEqualTo("tel:01632960417");
    }

    @Test
    void onlyTheMovesThatAreAllowedHaveButtons() {
        assertThat(grace.get(PAGE).buttons())
                .containsExactly(
                        "Accept",
                        "Decline",
                        "Ask a question",
                        "Offer a part of it",
                        "Put on the waiting list",
                        "Tell the referrer you have seen this");
        is(Referral.onHold());
        assertThat(grace.get(PAGE).buttons())
                .containsExactly("Start again", "Mark as delivered", "Mark as not delivered");
        is(Referral.superseded());
        assertThat(grace.get(PAGE).buttons()).isEmpty();
        is(Referral.sent());
        assertThat(alice.get(PAGE).buttons())
                .containsExactly(
                        "Pass it to another group", "Withdraw this referral", "Entered in error");
    }

    @Test
    void lookingChangesNothing() {
        grace.get(PAGE);
        grace.get("/referrals");
        grace.get(PAGE + "/decline");
        grace.get(PAGE + "/accept");

        assertThat(Stub.get().posts()).isEmpty();
    }

    @Test
    void theHistoryReadsLikeAStory() {
        assertThat(grace.get(PAGE).first(".portal-timeline").text())
                .isEqualTo(
                        "Sent by the referrer 20 November 2026 at 3pm"
                                + " Seen by the group 21 November 2026 at midday");
    }

    @Test
    void acceptingIsOneButtonWithTheVersionThatWasSeen() {
        Stub.get().answer(API + "/accept", 200, Referral.accepted().json());
        var page = grace.get(PAGE);

        var answer = page.submit(PAGE + "/accept", Map.of());

        assertThat(answer.location()).isEqualTo(PAGE + "?done=accepted");
        var sent = Stub.get().posts().getFirst();
        assertThat(sent.header("If-match")).isEqualTo("\"0\"");
        assertThat(sent.header("Idempotency-key"))
                .isEqualTo(page.fields(PAGE + "/accept").get("key"));
        assertThat(sent.body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    decline  | OFFERED   | reason=no-capacity;note=Back in May | {"reason":"no-capacity","note":"Back in May"}
                    start    | ACCEPTED  | firstContact-day=20;firstContact-month=11;firstContact-year=2020 | {"firstContact":"2020-11-20"}
                    hold     | ACCEPTED  | reason=cannot-contact;SOON | {"reason":"cannot-contact","reviewOn":"DATE"}
                    deliver  | ACCEPTED  | part=whole;summary=Two parcels | {"summary":"Two parcels","part":false}
                    deliver  | ACCEPTED  | part=part;summary=One parcel | {"summary":"One parcel","part":true}
                    fail     | ACCEPTED  | reason=moved | {"reason":"moved"}
                    outcomes | DELIVERED | kind=need-met;rating=partly;note=Glad | {"kind":"need-met","rating":"partly","note":"Glad"}
                    """)
    void aMoveSendsWhatWasAnswered(String action, String status, String typed, String body) {
        is(referral(status, action));
        Stub.get().answer(API + "/" + action, 200, Referral.accepted().json());
        var soon = java.time.LocalDate.now(java.time.ZoneId.of("Europe/London")).plusDays(5);
        var date =
                "reviewOn-day=%d;reviewOn-month=%d;reviewOn-year=%d"
                        .formatted(soon.getDayOfMonth(), soon.getMonthValue(), soon.getYear());

        var answer =
                grace.get(PAGE + "/" + action)
                        .submit(PAGE + "/" + action, answers(typed.replace("SOON", date)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        assertThat(Stub.get().posts().getFirst().body())
                .isEqualTo(body.replace("DATE", soon.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    decline  | -                 | #reason           | Select a reason
                    decline  | reason=made-up    | #reason           | Select a reason
                    start    | -                 | #firstContact-day | Enter the date when you first spoke to the person
                    start    | firstContact-day=1;firstContact-month=1;firstContact-year=2999 | #firstContact-day | The date of first contact must be today or in the past
                    hold     | reason=cannot-contact;reviewOn-day=1;reviewOn-month=1;reviewOn-year=2999 | #reviewOn-day | The review date must be within 28 days
                    hold     | reason=cannot-contact;reviewOn-day=1;reviewOn-month=1;reviewOn-year=2020 | #reviewOn-day | The review date must be today or in the future
                    deliver  | summary=Two       | #part             | Select whether you did all of it
                    deliver  | part=whole        | #summary          | Say in a sentence what was done
                    fail     | note=x            | #reason           | Select a reason
                    outcomes | rating=partly     | #kind             | Select what came of it
                    outcomes | kind=other        | #rating           | Select how far it was achieved
                    """)
    void aMoveWithAWrongAnswerShowsItsPageAgain(
            String action, String typed, String field, String message) {
        is(referral(action.equals("outcomes") ? "DELIVERED" : "ACCEPTED", action));

        var visit = grace.get(PAGE + "/" + action).submit(PAGE + "/" + action, answers(typed));

        assertThat(visit.status()).isEqualTo(400);
        assertThat(visit.title()).startsWith("Error: ");
        assertThat(visit.errors()).containsExactly(Map.entry(field, message));
        assertThat(visit.has(field)).isTrue();
        assertThat(visit.fields(PAGE + "/" + action)).containsEntry("version", "0");
        assertThat(Stub.get().posts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"409,illegal-move", "409,already-accepted", "412,stale-version"})
    void aReferralThatMovedOnIsShownAsItIsNow(int status, String type) {
        var page = grace.get(PAGE);
        Stub.get().problem(API + "/accept", status, type, "");
        is(Referral.superseded());

        var visit = page.submit(PAGE + "/accept", Map.of());

        assertThat(visit.status()).isEqualTo(409);
        assertThat(visit.heading())
                .isEqualTo("This referral has moved on: another group has accepted");
        assertThat(visit.text()).contains("There is nothing more for you to do here");
    }

    @Test
    void aReferralThatMovedOnOffersWhatIsPossibleNow() {
        var page = grace.get(PAGE);
        Stub.get().problem(API + "/accept", 409, "illegal-move", "");
        is(Referral.accepted());

        var visit = page.submit(PAGE + "/accept", Map.of());

        assertThat(visit.heading()).isEqualTo("This referral has moved on: it is accepted");
        assertThat(visit.buttons()).contains("Mark as started", "Mark as delivered");
    }

    @Test
    void aQuestionThatIsTooLateIsNotAsked() {
        is(Referral.superseded());

        assertThat(grace.get(PAGE + "/decline").heading()).startsWith("This referral has moved on");
    }

    @Test
    void aGroupWithoutAFreePlaceIsToldAndNothingIsAccepted() {
        var page = grace.get(PAGE);
        Stub.get().problem(API + "/accept", 409, "no-free-place", "");

        var visit = page.submit(PAGE + "/accept", Map.of());

        assertThat(visit.status()).isEqualTo(409);
        assertThat(visit.heading()).isEqualTo("You have no free place");
        assertThat(visit.text()).contains("The referral was not accepted", "decline the referral");
    }

    @Test
    void theWorkerConfirmsTheOutcome() {
        is(Referral.waitingForConfirmation());
        Stub.get().answer(API + "/close", 200, Referral.waitingForConfirmation().json());
        var page = alice.get(PAGE);
        assertThat(page.text())
                .contains("The need was met", "Achieved", "Very glad", "Two parcels brought");

        var answer = page.submit(PAGE + "/close", Map.of());

        assertThat(answer.location()).isEqualTo(PAGE + "?done=closed");
    }

    @Test
    void thereIsNothingToConfirmBeforeTheGroupHasSaidWhatCameOfIt() {
        is(
                new Referral(
                        "DELIVERED",
                        true,
                        "{\"move\": 12, \"action\": \"close\", \"reasons\": []}",
                        ""));

        var page = alice.get(PAGE);

        assertThat(page.buttons()).isEmpty();
        assertThat(page.text()).contains("The group has yet to record what came of it");
    }

    @Test
    void theGroupRecordsAnOutcomeOnceItHasDelivered() {
        is(Referral.delivered());
        assertThat(grace.get(PAGE).buttons()).containsExactly("Record an outcome");
        is(Referral.accepted());
        assertThat(grace.get(PAGE + "/outcomes").heading())
                .startsWith("This referral has moved on");
    }

    @Test
    void whatWaitsIsAskedForByItsState() {
        grace.get("/referrals");

        assertThat(Stub.get().all())
                .extracting(Stub.Seen::path)
                .contains(
                        "/v1/referrals?status=OFFERED&limit=100",
                        "/v1/referrals?status=RECEIVED&limit=100",
                        "/v1/referrals?limit=50");
    }

    @Test
    void aServiceThatIsAwaySaysSoAndThatTryingAgainIsSafe() {
        Stub.get().problem(Referral.PATH, 503, "unavailable", "");

        var visit = grace.get(PAGE);

        assertThat(visit.status()).isEqualTo(503);
        assertThat(visit.text()).contains("It is safe to send the same form again");
    }

    @Test
    void aStrangersReferralIsNotThere() {
        assertThat(grace.get("/referrals/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(grace.get("/referrals/nonsense").status()).isEqualTo(404);
        assertThat(grace.get(PAGE + "/explode").status()).isEqualTo(404);
    }

    @Test
    void theInboxHasWhatWaitsForAnAnswerFirst() {
        Stub.get()
                .answer(
                        "GET /v1/referrals",
                        200,
                        World.list(
                                Referral.superseded().json(),
                                Referral.accepted().json(),
                                Referral.offered().json()));

        var page = grace.get("/referrals");

        assertThat(page.page().select("main h2").eachText())
                .containsExactly("Waiting for your answer", "Under way", "Finished");
        assertThat(page.page().select("main .govuk-tag").eachText())
                .containsExactly("New", "Accepted", "Another group accepted");
        assertThat(page.heading()).isEqualTo("Referrals to your group");
        assertThat(alice.get("/referrals").heading()).isEqualTo("Your referrals");
        assertThat(Browser.as("olu", "coordinator").get("/referrals").heading())
                .isEqualTo("Referrals in your partnership");
    }

    private static Referral referral(String status, String action) {
        var move =
                """
                {"move": 1, "action": "%s", "to": "X",
                 "reasons": ["no-capacity", "cannot-contact", "moved"]}\
                """
                        .formatted(action);
        return new Referral(status, false, move, "");
    }

    private static Map<String, String> answers(String typed) {
        var values = new HashMap<String, String>();
        for (var pair : typed.split(";")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(parts[0], parts[1]);
            }
        }
        return values;
    }
}
