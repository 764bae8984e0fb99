package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// What groups see of what is needed, and take themselves.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class BoardTest {
    private World world;
    private World.Group group;

    @BeforeEach
    void aGroup() {
        world = World.luton();
        group = world.group("shopping", 5);
    }

    @Test
    void aGroupSeesWhatIsNeededAndTakesItAndOnlyThenLearnsOfWhom() {
        var need = world.need("shopping");
        board(group).body("items", empty());
        put(world.worker(), need).statusCode(204);
        put(world.worker(), need).statusCode(204);

        board(group)
                .body("items.need", contains("" + need))
                .body("items[0].outcode", equalTo("LU1"))
                .body("items[0].services.service", contains("" + group.service()))
                .body("items[0].services.name", contains("A service"))
                .body(not(containsString("Canary")))
                .body(not(containsString("9ZA")))
                .body(not(containsString("ageBand")));
        board(world.group("transport", null)).body("items", empty());

        String referral = take(group, need).statusCode(200).extract().path("referral");
        group.member()
                .get("/v1/referrals/" + referral)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("history.by", contains("REFERRER", "PROVIDER"))
                .body("person", not(equalTo(null)));
        assertThat(Copied.reserved(group.pool())).isEqualTo(1);
        take(group, need).statusCode(200).body("referral", equalTo(referral));
        board(group).body("items", empty());
    }

    @Test
    void ofManyWhoTakeItOneHasIt() throws Exception {
        var groups = new ArrayList<World.Group>();
        for (var i = 0; i < 6; i++) {
            groups.add(world.group("shopping", 1));
        }
        var need = world.need("shopping");
        put(world.coordinator(), need).statusCode(204);

        var all = new ArrayList<Callable<Integer>>();
        groups.forEach(one -> all.add(() -> take(one, need).extract().statusCode()));
        var codes = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var one : threads.invokeAll(all)) {
                codes.add(one.get());
            }
        }

        assertThat(codes).filteredOn(code -> code == 200).hasSize(1);
        assertThat(codes).filteredOn(code -> code != 200).isSubsetOf(404, 409);
        assertThat(Copied.rows("select status from referral where need = '%s'".formatted(need)))
                .containsExactly("ACCEPTED");
    }

    @Test
    void whatIsTakenOffOrAskedOfAnotherIsThereNoMore() {
        var need = world.need("shopping");
        put(world.worker(), need).statusCode(204);
        world.worker().get(address(need)).then().body("on", equalTo(true));
        world.worker().delete(address(need)).then().statusCode(204);
        world.worker().get(address(need)).then().body("on", equalTo(false));
        take(group, need).statusCode(404);

        put(world.worker(), need).statusCode(204);
        var other = world.group("shopping", null);
        var referral = world.send(need, other);
        take(group, need).statusCode(404);
        // A no puts it there again, but not for whoever said it.
        World.move(other::member, referral, "decline", "{\"reason\":\"no-capacity\"}")
                .statusCode(200);
        board(group).body("items.need", contains("" + need));
        board(other).body("items", empty());
    }

    /// Why it does not fit would tell something of the person.
    @Test
    void whoCannotTakeItLearnsNothingAndTheNextMay() {
        var need = world.need("shopping", 3);
        put(world.worker(), need).statusCode(204);
        var small = world.group("shopping", 1);
        take(small, need)
                .statusCode(409)
                .body("type", endsWith("not-available"))
                .body(not(containsString("place")));
        board(group).body("items.need", contains("" + need));
        take(group, need).statusCode(200);
    }

    /// What was asked of them and not taken from the board is theirs to answer.
    @Test
    void aRequestOfTheirOwnIsNotDeclinedForThem() {
        var small = world.group("shopping", 1);
        var first = world.send(world.need("shopping"), small);
        var need = world.need("shopping");
        var second = world.send(need, small);
        World.move(small::member, first, "accept", "{}").statusCode(200);

        take(small, need).statusCode(409);
        small.member().get("/v1/referrals/" + second).then().body("status", equalTo("OFFERED"));
    }

    @Test
    void whatIsNeededTodayComesFirst() {
        var standard = world.need("shopping");
        var today = world.need("shopping");
        Copied.asOwner("update need set urgency = 'today' where id = '%s'".formatted(today));
        Copied.asOwner("update need set due_on = current_date where id = '%s'".formatted(standard));
        put(world.worker(), standard).statusCode(204);
        put(world.worker(), today).statusCode(204);
        board(group).body("items.need", contains("" + today, "" + standard));
    }

    @Test
    void whatSaysTooMuchIsNeverThere() {
        var sensitive = world.need("hiv");
        put(world.worker(), sensitive).statusCode(409).body("type", endsWith("not-for-the-board"));
        world.worker().get(address(sensitive)).then().body("allowed", equalTo(false));

        var need = world.need("shopping");
        put(world.worker(), need).statusCode(204);
        Copied.asOwner(
                "update person set at_risk = true where id = (select person from need where id = '%s')"
                        .formatted(need));
        board(group).body("items", empty());
        take(group, need).statusCode(404);
        put(world.worker(), need).statusCode(409);
    }

    @Test
    void onlyThoseWhoAskPutItThereAndOnlyGroupsOfThePartnershipSeeIt() {
        var need = world.need("shopping");
        var elsewhere = World.luton();
        put(elsewhere.worker(), need).statusCode(404);
        put(group.member(), need).statusCode(403);
        put(world.worker(), need).statusCode(204);
        var stranger = elsewhere.group("shopping", null);
        board(stranger).body("items", empty());
        take(stranger, need).statusCode(404);
        world.worker().get("/v1/board").then().statusCode(403);
        // A listing that is not theirs, and none.
        take(group, need, stranger.service()).statusCode(400);
        take(group, need, UUID.randomUUID()).statusCode(400);
        assertThat(group.unanswered()).isEmpty();
    }

    private static String address(UUID need) {
        return "/v1/needs/" + need + "/board";
    }

    private static ValidatableResponse put(RequestSpecification who, UUID need) {
        return who.put(address(need)).then();
    }

    private static ValidatableResponse board(World.Group who) {
        return who.member().get("/v1/board").then().statusCode(200);
    }

    private static ValidatableResponse take(World.Group who, UUID need) {
        return take(who, need, who.service());
    }

    private static ValidatableResponse take(World.Group who, UUID need, UUID service) {
        return who.member()
                .contentType(ContentType.JSON)
                .body("{\"service\":\"%s\"}".formatted(service))
                .put("/v1/board/" + need + "/claim")
                .then();
    }
}
