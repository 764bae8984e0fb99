package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// The weekly session: what still has nobody, what is decided, and what leaves when it closes.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class SessionTest {
    private World world;
    private World.Group group;

    @BeforeEach
    void theWorld() {
        world = World.luton();
        group = world.group("shopping", null);
    }

    @Test
    void everythingThatHasNobodyIsOnTheAgendaAndNobodysNameIs() {
        var other = world.group("shopping", null);
        var unmatched = world.need("shopping");
        var declined = world.need("shopping");
        World.move(
                        group::member,
                        world.send(declined, group),
                        "decline",
                        "{\"reason\":\"no-capacity\"}")
                .statusCode(200);
        var late = world.need("shopping");
        Copied.asOwner(
                "delete from timer where step = 'LATE' and referral = '%s'"
                        .formatted(world.send(late, group)));
        world.send(world.need("shopping"), group);
        world.need("hiv");

        open().statusCode(201)
                .body("session.items", equalTo(3))
                .body("session.apart", equalTo(1))
                .body(
                        "items.need",
                        contains(unmatched.toString(), declined.toString(), late.toString()))
                .body("items.why", contains("unmatched", "declined", "stalled"))
                .body("items[0].unanswered", nullValue())
                .body("items[2].unanswered", notNullValue())
                .body("items[0].candidates.size()", equalTo(2))
                .body("items[0].candidates[0].reasons.text", hasItem("Covers LU1"))
                .body("items[0].candidates.confirmed", contains(false, false))
                .body("items[1].candidates.service", contains(other.service().toString()))
                .body("items[0].outcode", equalTo("LU1"))
                .body(not(containsString("Canary")))
                .body(not(containsString("1941")));
        open().statusCode(409).body("type", endsWith("session-open"));
        World.post(World.luton().coordinator(), "/v1/sessions", body()).statusCode(404);
    }

    @Test
    void aListingOfThisWeekCountsAsConfirmed() {
        world.need("shopping");
        Copied.change(
                "update service_copy set assured_date = current_date - 6 where id = '%s'"
                        .formatted(group.service()));
        String session =
                open().body("items[0].candidates.confirmed", contains(true))
                        .extract()
                        .path("session.id");
        Copied.change(
                "update service_copy set assured_date = current_date - 8 where id = '%s'"
                        .formatted(group.service()));
        get(session).body("items[0].candidates.confirmed", contains(false));
    }

    @Test
    void whatWasDecidedLeavesOnceWhenItClosesAndTheRestIsOnTheNextAgenda() {
        var first = world.need("shopping");
        var second = world.need("shopping");
        var third = world.need("shopping");
        String session = open().extract().path("session.id");

        decide(session, first, offer(group, "\"Canary: rang them\"", "\"Too far, says the hub\""))
                .statusCode(200)
                .body("items.need", contains(first.toString()))
                .body("items[0].minute", equalTo("Canary: rang them"))
                .body("items[0].dissent", equalTo("Too far, says the hub"));
        decide(session, second, offer(group, "null", "null")).statusCode(200);
        decide(session, third, "{\"decision\":\"offer\"}").statusCode(400);
        decide(session, third, "{\"decision\":\"carry-over\"}")
                .body("session.undecided", equalTo(0));
        assertThat(
                        Copied.rows(
                                "select 1 from session_item where position('Canary'::bytea in minute) > 0"))
                .isEmpty();
        World.post(
                        world.worker().header("If-Match", "\"0\""),
                        "/v1/needs/" + second + "/end",
                        "{\"ending\":\"not-wanted\"}")
                .statusCode(200);
        assertThat(offered(first)).as("nothing leaves before the end").isZero();

        close(session).statusCode(200).body("session.closedAt", notNullValue());
        close(session).statusCode(200);

        await().atMost(Duration.ofSeconds(20)).until(() -> offered(first) == 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get(session)
                                .body("items[0].referral", notNullValue())
                                .body("items[1].referral", nullValue())
                                .body("items[1].problem", equalTo("need-not-open"))
                                .body("items[2].referral", nullValue()));
        assertThat(
                        Copied.rows(
                                "select party || ' ' || by_user from referral_move m join referral r on r.id = m.referral where r.need = '%s'"
                                        .formatted(first)))
                .containsExactly("COORDINATOR " + world.coordinator);
        decide(session, third, offer(group, "null", "null"))
                .statusCode(409)
                .body("type", endsWith("session-closed"));
        open().statusCode(201).body("items.need", contains(third.toString()));
        assertThat(offered(first)).isEqualTo(1);
        var sent = Copied.rows("select id from referral where need = '%s'".formatted(first));
        assertThat(ReferralLifecycleTest.eventsOf(UUID.fromString(sent.getFirst()), 1)).hasSize(1);
    }

    @Test
    void whatIsUrgentDoesNotWaitForTheClose() {
        var urgent = world.need("shopping");
        var other = world.need("shopping");
        Copied.asOwner("update need set urgency = 'urgent' where id = '%s'".formatted(urgent));
        String session = open().extract().path("session.id");
        decide(session, urgent, offer(group, "null", "null")).statusCode(200);
        decide(session, other, offer(group, "null", "null")).statusCode(200);

        await().atMost(Duration.ofSeconds(20)).until(() -> offered(urgent) == 1);
        decide(session, urgent, "{\"decision\":\"carry-over\"}")
                .statusCode(409)
                .body("type", endsWith("already-sent"));
        assertThat(offered(other)).isZero();

        close(session).statusCode(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> offered(other) == 1);
        assertThat(offered(urgent)).isEqualTo(1);
    }

    @Test
    void whoeverAskedForWhatNobodyDoesHereIsToldOnce() {
        var nobody = world.need("shopping");
        var later = world.need("shopping");
        var ended = world.need("shopping");
        String session = open().extract().path("session.id");
        decide(session, nobody, "{\"decision\":\"nobody\"}").statusCode(200);
        decide(session, later, "{\"decision\":\"carry-over\"}").statusCode(200);
        decide(session, ended, "{\"decision\":\"nobody\"}").statusCode(200);
        World.post(
                        world.worker().header("If-Match", "\"0\""),
                        "/v1/needs/" + ended + "/end",
                        "{\"ending\":\"not-wanted\"}")
                .statusCode(200);
        var tasks = "select need from task where kind = 'nobody-left' and organization = '%s'";
        assertThat(Copied.rows(tasks.formatted(world.council))).isEmpty();

        close(session).statusCode(200);
        close(session).statusCode(200);

        assertThat(Copied.rows(tasks.formatted(world.council))).containsExactly(nobody.toString());
    }

    @Test
    void nobodyElseReadsASessionOrDecidesInIt() {
        var need = world.need("shopping");
        String session = open().extract().path("session.id");
        var stranger = World.luton();

        stranger.coordinator().get("/v1/sessions/" + session).then().statusCode(404);
        stranger.coordinator().get("/v1/sessions").then().body("items", empty());
        stranger.coordinator()
                .contentType(ContentType.JSON)
                .body("{\"decision\":\"carry-over\"}")
                .put("/v1/sessions/" + session + "/needs/" + need)
                .then()
                .statusCode(404);
        decide(session, stranger.need("shopping"), "{\"decision\":\"carry-over\"}").statusCode(404);
        decide(session, world.need("shopping"), "{\"decision\":\"carry-over\"}").statusCode(404);
        world.worker().get("/v1/sessions/" + session).then().statusCode(403);
        group.member().get("/v1/sessions/" + session).then().statusCode(403);
    }

    private ValidatableResponse open() {
        return World.post(world.coordinator(), "/v1/sessions", body());
    }

    private String body() {
        return "{\"partnership\":\"%s\"}".formatted(world.partnership);
    }

    private ValidatableResponse get(String session) {
        return world.coordinator().get("/v1/sessions/" + session).then();
    }

    private ValidatableResponse close(String session) {
        return World.post(world.coordinator(), "/v1/sessions/" + session + "/close", "{}");
    }

    private ValidatableResponse decide(String session, UUID need, String decision) {
        return world.coordinator()
                .contentType(ContentType.JSON)
                .body(decision)
                .put("/v1/sessions/" + session + "/needs/" + need)
                .then();
    }

    private static String offer(World.Group group, String minute, String dissent) {
        return "{\"decision\":\"offer\",\"service\":\"%s\",\"minute\":%s,\"dissent\":%s}"
                .formatted(group.service(), minute, dissent);
    }

    private static int offered(UUID need) {
        return List.copyOf(Copied.rows("select id from referral where need = '%s'".formatted(need)))
                .size();
    }
}
