package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.Topics;

/// Deliveries that come and do not come, worries, and who does the work.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class DeliveryLogTest {
    private static final String SOON =
            "{\"plannedAt\":\"%s\"}".formatted(Instant.now().plus(Duration.ofDays(7)));

    @Test
    void aMedicineThatDidNotComeIsToldAtOnceAndStandsOnTheListForToday() {
        var world = World.luton();
        var group = world.group("medication-delivery", null);
        var referral = accepted(world, group, "medication-delivery");
        var planned = plan(group, referral);

        World.move(
                        group::member,
                        referral,
                        "deliveries/" + planned + "/missed",
                        "{\"reason\":\"no-volunteer\"}")
                .statusCode(200)
                .body("deliveries[0].state", equalTo("MISSED"))
                .body("deliveries[0].reason", equalTo("no-volunteer"));

        world.worker()
                .get("/v1/tasks")
                .then()
                .body("items.kind", contains("missed-delivery"))
                .body("items.referral", contains(referral.toString()));
        var last = ReferralLifecycleTest.eventsOf(referral, 3).getLast();
        assertThat(Topics.header(last, "ce_type"))
                .isEqualTo("org.referralpathway.referral.delivery-missed.v1");
        ReferralLifecycleTest.valid(last.value());
        World.move(group::member, referral, "deliveries/" + planned + "/done", "{}")
                .statusCode(404);
    }

    /// A medicine of which nobody says anything did not come, for all anybody knows.
    @Test
    void whatNobodySaysAnythingOfIsLookedAtWithinHours() {
        var world = World.luton();
        var group = world.group("food-parcel", null);
        var other = world.group("transport", null);
        var silent = accepted(world, group, "food-parcel");
        var lift = accepted(world, other, "transport");
        var overdue = List.of(plan(group, silent), plan(other, lift));
        plan(group, silent);
        for (var planned : overdue) {
            Copied.asOwner(
                    "update delivery set planned_at = now() - interval '61 minutes' where id = '%s'"
                            .formatted(planned));
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        world.worker()
                                .get("/v1/tasks")
                                .then()
                                .body("items.kind", contains("untold-delivery"))
                                .body("items.referral", contains(silent.toString())));
        var told = ReferralLifecycleTest.eventsOf(silent, 3).getLast();
        assertThat(Topics.header(told, "ce_type"))
                .isEqualTo("org.referralpathway.referral.delivery-missed.v1");
        assertThat(told.value()).contains("not-told");
        ReferralLifecycleTest.valid(told.value());

        World.move(group::member, silent, "deliveries/" + overdue.getFirst() + "/done", "{}")
                .statusCode(200);
        world.worker().get("/v1/tasks").then().body("items", empty());
    }

    @Test
    void aMissedLiftWaitsForNobodyAndWhatIsDoneWasNoError() {
        var world = World.luton();
        var group = world.group("transport", null);
        var referral = accepted(world, group, "transport");
        var missed = plan(group, referral);
        World.move(
                        group::member,
                        referral,
                        "deliveries/" + missed + "/missed",
                        "{\"reason\":\"weather\"}")
                .statusCode(200);
        world.worker().get("/v1/tasks").then().body("items", hasSize(0));
        var came = plan(group, referral);
        World.move(group::member, referral, "deliveries/" + came + "/done", "{}").statusCode(200);

        World.move(world::worker, referral, "mark-error", "{\"reason\":\"recorded-in-error\"}")
                .statusCode(409)
                .body("type", endsWith("delivery-logged"));
    }

    @Test
    void whatWasSentByMistakeIsAnErrorAndGivesThePlaceBack() {
        var world = World.luton();
        var group = world.group("transport", 1);
        var referral = accepted(world, group, "transport");

        World.move(world::worker, referral, "mark-error", "{\"reason\":\"recorded-in-error\"}")
                .statusCode(200)
                .body("status", equalTo("ERROR"));

        assertThat(Copied.reserved(group.pool())).isZero();
    }

    @Test
    void aWorryReachesTheWorkerChangesNothingAndIsNotReadByOthers() {
        var world = World.luton();
        world.pathway(
                "{\"statutoryContact\":\"Adult social care\",\"statutoryPhone\":\"01632 960123\"}");
        var group = world.group("befriending-visit", null);
        var referral = accepted(world, group, "befriending-visit");

        World.post(
                        group.member(),
                        "/v1/referrals/" + referral + "/concerns",
                        "{\"text\":\"There was no food in the house\"}")
                .statusCode(200)
                .body("emergency", equalTo("999"))
                .body("statutoryPhone", equalTo("01632 960123"));

        world.worker()
                .get("/v1/referrals/" + referral)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("concerns.text", contains("There was no food in the house"));
        world.coordinator()
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("concerns", hasSize(0));
        String task =
                world.worker()
                        .get("/v1/tasks")
                        .then()
                        .body("items.kind", contains("concern"))
                        .extract()
                        .path("items[0].id");
        World.post(group.member(), "/v1/tasks/" + task + "/done", "{}").statusCode(403);
        World.post(world.coordinator(), "/v1/tasks/" + task + "/done", "{}").statusCode(404);
        World.post(
                        group.member(),
                        "/v1/referrals/" + referral + "/concerns",
                        "{\"text\":\"And now nobody opens\"}")
                .statusCode(200);
        World.post(world.worker(), "/v1/tasks/" + task + "/done", "{}").statusCode(204);
        String second =
                world.worker()
                        .get("/v1/tasks")
                        .then()
                        .body("items.kind", contains("concern"))
                        .extract()
                        .path("items[0].id");
        World.post(world.worker(), "/v1/tasks/" + second + "/done", "{}").statusCode(204);
        world.worker().get("/v1/tasks").then().body("items", hasSize(0));
    }

    @Test
    void aLeaversWorkIsHandedOverInOneStep() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        var referral = world.send(need, group);
        var next = UUID.randomUUID();
        World.post(
                        world.worker(),
                        "/v1/handovers",
                        "{\"from\":\"%s\",\"to\":\"%s\",\"name\":\"Ann Friend\"}"
                                .formatted(world.worker, next))
                .statusCode(400);
        world.joins(next, world.council);

        World.post(
                        world.worker(),
                        "/v1/handovers",
                        "{\"from\":\"%s\",\"to\":\"%s\",\"name\":\"Ann Friend\"}"
                                .formatted(world.worker, next))
                .statusCode(200)
                .body("needs", equalTo(1))
                .body("sent", equalTo(1));
        assertThat(
                        Copied.rows(
                                "select a.user_id from audit a join need n on n.person = a.person where n.id = '%s' and a.act = 'hand-over'"
                                        .formatted(need)))
                .containsExactly("" + world.worker);
        world.worker()
                .get("/v1/colleagues/" + world.worker + "/open-work")
                .then()
                .body("needs", equalTo(0))
                .body("sent", equalTo(0));
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        assertThat(ReferralLifecycleTest.eventsOf(referral, 2).getLast().value())
                .contains("\"referrerUser\":\"" + next + "\"");
    }

    @Test
    void aGroupAssignsWithinItselfAndNobodyElseSeesWhom() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = accepted(world, group, "shopping");
        var volunteer = UUID.randomUUID();
        world.joins(volunteer, group.organization());
        int version = group.member().get("/v1/referrals/" + referral).path("version");

        group.member()
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"user\":\"%s\",\"name\":\"Ann Friend\"}".formatted(volunteer))
                .put("/v1/referrals/" + referral + "/assignee")
                .then()
                .statusCode(200)
                .body("assignedTo", equalTo(volunteer.toString()));
        world.worker()
                .get("/v1/referrals/" + referral)
                .then()
                .body("assignedTo", org.hamcrest.Matchers.nullValue());
    }

    private static UUID accepted(World world, World.Group group, String kind) {
        var referral = world.send(world.need(kind), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        return referral;
    }

    private static String plan(World.Group group, UUID referral) {
        return World.move(group::member, referral, "deliveries", SOON)
                .statusCode(200)
                .extract()
                .path("deliveries.find { it.state == 'PLANNED' }.id");
    }
}
