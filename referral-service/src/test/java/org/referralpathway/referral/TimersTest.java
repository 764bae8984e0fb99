package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.Topics;

/// The clocks of a referral, as rows that become due.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class TimersTest {
    @Test
    void anOfferIsRemindedOfThenLateThenExpires() {
        var world = World.luton();
        var group = world.group("shopping", 1);
        var need = world.need("shopping");
        var referral = world.send(need, group);
        assertThat(timers(referral))
                .containsExactly("RESPONSE REMIND", "RESPONSE LATE", "RESPONSE EXPIRE");
        group.member().get("/v1/referrals/" + referral).then().body("dueAt", notNullValue());

        due(referral, "REMIND");
        assertThat(facts(referral, 2)).endsWith("reminder response-group");
        World.move(group.member(), referral, "receive", 0, "{}").statusCode(200);
        assertThat(timers(referral)).containsExactly("RESPONSE LATE", "RESPONSE EXPIRE");

        due(referral, "LATE");
        due(referral, "EXPIRE");
        assertThat(facts(referral, 5)).endsWith("late response-group", "expired no-response-group");
        world.worker()
                .get("/v1/referrals/" + referral)
                .then()
                .body("status", equalTo("EXPIRED"))
                .body("reason", equalTo("no-response-group"))
                .body("history.by", hasItem("SYSTEM"));
        world.worker().get("/v1/needs/" + need).then().body("status", equalTo("OPEN"));
        World.move(group::member, referral, "accept", "{}")
                .statusCode(409)
                .body("type", endsWith("illegal-move"));
        assertThat(timers(referral)).isEmpty();
        assertThat(Copied.reserved(group.pool())).isZero();
    }

    @Test
    void aQuestionStopsTheClockAndRunsAnotherAgainstWhoeverWasAsked() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        World.move(group::member, referral, "ask", "{\"text\":\"When?\"}").statusCode(200);
        assertThat(timers(referral))
                .containsExactly("ANSWER REMIND", "ANSWER LATE", "ANSWER EXPIRE");

        due(referral, "LATE");
        assertThat(facts(referral, 3)).endsWith("late answer-referrer");
        World.move(world::worker, referral, "answer", "{\"text\":\"Now\"}").statusCode(200);
        assertThat(timers(referral)).contains("RESPONSE EXPIRE");
        World.move(group::member, referral, "ask", "{\"text\":\"And where?\"}").statusCode(200);
        due(referral, "EXPIRE");

        world.worker()
                .get("/v1/referrals/" + referral)
                .then()
                .body("status", equalTo("EXPIRED"))
                .body("reason", equalTo("no-response-referrer"));
    }

    /// What had passed of the group's time before its question is not given to it again.
    @Test
    void theClockRunsOnWithWhatWasLeft() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        Copied.asOwner(
                "update referral set clock_from = clock_from - interval '14 days' where id = '%s'"
                        .formatted(referral));
        World.move(group::member, referral, "ask", "{\"text\":\"When?\"}").statusCode(200);
        World.move(world::worker, referral, "answer", "{\"text\":\"Now\"}").statusCode(200);

        assertThat(timers(referral)).containsExactly("RESPONSE EXPIRE");
    }

    /// As long as nobody does anything, nothing else would bring the person to mind again.
    @Test
    void whatIsNeverBegunAndWhatCameOfNothingIsTheirBusinessAgainAndAgain() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        due(referral, "LATE");
        assertThat(timers(referral)).containsExactly("FIRST_CONTACT LATE");
        assertThat(facts(referral, 3)).endsWith("late first-contact-group");

        World.move(group::member, referral, "deliver", "{\"summary\":\"Done\"}").statusCode(200);
        due(referral, "LATE");
        assertThat(timers(referral)).contains("OUTCOME REMIND", "OUTCOME LATE");
    }

    /// The group named the day itself; whoever asked looks whether it is still needed.
    @Test
    void theDayOfALookIsOnTheWorkersList() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        var referral = world.send(need, group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        World.move(group::member, referral, "start", "{\"firstContact\":\"2026-01-05\"}")
                .statusCode(200);
        World.move(
                        group::member,
                        referral,
                        "hold",
                        "{\"reason\":\"service-paused\",\"reviewOn\":\"%s\"}"
                                .formatted(java.time.LocalDate.now().plusDays(7)))
                .statusCode(200);
        due(referral, "REMIND");
        assertThat(Copied.rows("select kind from task where need = '%s'".formatted(need)))
                .containsExactly("still-needed");
    }

    @Test
    void silenceConfirmsWhatTheGroupRecorded() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        var referral = world.send(need, group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        assertThat(timers(referral)).containsExactly("FIRST_CONTACT LATE");
        World.move(group::member, referral, "deliver", "{\"summary\":\"Done\"}").statusCode(200);
        assertThat(timers(referral)).containsExactly("OUTCOME REMIND", "OUTCOME LATE");
        World.move(
                        group::member,
                        referral,
                        "outcomes",
                        "{\"kind\":\"need-met\",\"rating\":\"achieved\"}")
                .statusCode(201);
        assertThat(timers(referral)).containsExactly("CONFIRM REMIND", "CONFIRM CLOSE");

        due(referral, "CLOSE");
        world.worker()
                .get("/v1/referrals/" + referral)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("history.by", hasItem("SYSTEM"));
        world.worker().get("/v1/needs/" + need).then().body("status", equalTo("MET"));
    }

    @Test
    void whoeverWaitsIsAskedAgainAndAgainWhetherItIsStillNeeded() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        var referral = world.send(need, group);
        World.move(
                        group::member,
                        referral,
                        "waitlist",
                        "{\"reviewOn\":\"%s\"}".formatted(java.time.LocalDate.now().plusDays(30)))
                .statusCode(200);

        due(referral, "ASK");
        assertThat(Copied.rows("select kind from task where need = '%s'".formatted(need)))
                .containsExactly("still-needed");
        assertThat(timers(referral)).containsExactlyInAnyOrder("STILL_NEEDED ASK", "REVIEW REMIND");
    }

    /// The day on which the group meant to look is not forgotten.
    @Test
    void aGroupThatLetsSomebodyWaitIsRemindedOnTheDayItNamed() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        var referral = world.send(need, group);
        World.move(
                        group::member,
                        referral,
                        "waitlist",
                        "{\"reviewOn\":\"%s\"}".formatted(java.time.LocalDate.now().plusDays(9)))
                .statusCode(200);

        due(referral, "REMIND");

        assertThat(facts(referral, 3)).endsWith("reminder review-group");
        assertThat(Copied.rows("select kind from task where need = '%s'".formatted(need)))
                .containsExactly("still-needed");
        assertThat(timers(referral)).containsExactly("STILL_NEEDED ASK");
    }

    /// What was superseded by the acceptance of another has clocks left, which do nothing.
    @Test
    void aTimerOfWhatHasMovedOnDoesNothing() {
        var world = World.luton();
        var winner = world.group("shopping", null);
        var loser = world.group("shopping", null);
        var need = world.need("shopping");
        var lost = world.send(need, loser);
        World.move(winner::member, world.send(need, winner), "accept", "{}").statusCode(200);

        due(lost, "EXPIRE");

        loser.member().get("/v1/referrals/" + lost).then().body("status", equalTo("SUPERSEDED"));
        assertThat(facts(lost, 2)).containsExactly("offered", "superseded superseded");
    }

    @Test
    void aQuietGroupIsAskedThenToldAboutAgainAndAgain() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        World.move(group::member, referral, "start", "{\"firstContact\":\"2026-01-05\"}")
                .statusCode(200);
        due(referral, "REMIND");
        due(referral, "LATE");

        assertThat(facts(referral, 5)).endsWith("reminder activity-group", "late activity-group");
        assertThat(timers(referral)).containsExactly("ACTIVITY REMIND", "ACTIVITY LATE");
    }

    @Test
    void bankHolidaysAreLoadedForTheirYears() {
        World.admin()
                .contentType(ContentType.JSON)
                .body("{\"scotland\":[\"2031-01-01\",\"2031-01-02\"]}")
                .put("/v1/bank-holidays")
                .then()
                .statusCode(200)
                .body("days", equalTo(2));
        assertThat(days("scotland", 2031)).isEqualTo("2");
        assertThat(days("scotland", 2026)).isEqualTo("10");
        World.admin()
                .contentType(ContentType.JSON)
                .body("{\"wales\":[\"2031-01-01\"]}")
                .put("/v1/bank-holidays")
                .then()
                .statusCode(400);
    }

    private static String days(String division, int year) {
        return Copied.rows(
                        "select count(*) from bank_holiday where division = '%s' and extract(year from day) = %d"
                                .formatted(division, year))
                .getFirst();
    }

    /// As if that much time had passed for it; waits until it has fired.
    private static void due(UUID referral, String step) {
        Copied.asOwner(
                "update timer set due_at = '2026-01-01T00:00:00Z' where referral = '%s' and step = '%s'"
                        .formatted(referral, step));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Copied.rows(
                                        "select 1 from timer where due_at < '2026-01-02T00:00:00Z' and referral = '%s'"
                                                .formatted(referral))
                                .isEmpty());
    }

    private static List<String> timers(UUID referral) {
        return Copied.rows(
                "select clock || ' ' || step from timer where referral = '%s' order by due_at, step desc"
                        .formatted(referral));
    }

    private static List<String> facts(UUID referral, int count) {
        return ReferralLifecycleTest.eventsOf(referral, count).stream()
                .map(event -> {
                    ReferralLifecycleTest.valid(event.value());
                    var type =
                            Topics.header(event, "ce_type").replaceAll(".*referral\\.|\\.v1", "");
                    var reason =
                            io.restassured.path.json.JsonPath.from(event.value())
                                    .getString("reason");
                    return (type + " " + (reason == null ? "" : reason)).strip();
                })
                .toList();
    }
}
