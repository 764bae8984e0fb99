package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.kit.testing.ServiceTestResource;

/// How needs end without a group.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class EndNeedTest {
    @ParameterizedTest
    @CsvSource({
        "own-network, OWN_NETWORK",
        "signposted, OWN_NETWORK",
        "no-offer, UNMET",
        "not-wanted, WITHDRAWN",
        "recorded-in-error, ERROR"
    })
    void itEndsAsWhatItIs(String ending, String status) {
        var world = World.luton();
        var need = world.need("shopping");

        act(world.worker(), need, "end", ending(ending))
                .statusCode(200)
                .body("status", equalTo(status))
                .body("statusReason", equalTo(ending));
        act(world.worker(), need, "end", ending("not-wanted"))
                .statusCode(409)
                .body("type", endsWith("need-ended"));
    }

    @Test
    void helpFromTheirOwnPeopleIsAgreedWithThem() {
        var world = World.luton();

        act(
                        world.worker(),
                        world.need("shopping"),
                        "end",
                        "{\"ending\":\"own-network\",\"agreed\":false}")
                .statusCode(400)
                .body("errors.pointer", contains("/agreed"));
    }

    @Test
    void whatAGroupHasIsWithdrawnFromItFirst() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        var referral = world.send(need, group);

        act(world.worker(), need, "end", ending("not-wanted"))
                .statusCode(409)
                .body("type", endsWith("need-busy"));
        World.move(world::worker, referral, "withdraw", "{\"reason\":\"not-wanted\"}")
                .statusCode(200);
        act(world.worker(), need, "end", ending("not-wanted")).statusCode(200);
    }

    @Test
    void aHeldNeedIsOfferedToNobodyUntilItIsTakenUpAgain() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        act(world.worker(), need, "hold", "{}").statusCode(200).body("status", equalTo("ON_HOLD"));

        World.post(
                        world.worker(),
                        "/v1/referrals",
                        "{\"need\":\"%s\",\"service\":\"%s\"}".formatted(need, group.service()))
                .statusCode(409)
                .body("type", endsWith("need-not-open"));
        act(world.worker(), need, "resume", "{}").statusCode(200).body("status", equalTo("OPEN"));
        world.send(need, group);
    }

    @Test
    void onlyWhoseNeedItIsEndsIt() {
        var world = World.luton();
        var need = world.need("shopping");

        act(world.coordinator(), need, 0, "end", ending("not-wanted")).statusCode(404);
        act(World.luton().worker(), need, 0, "end", ending("not-wanted")).statusCode(404);
        act(world.worker(), need, 7, "end", ending("not-wanted")).statusCode(412);
    }

    /// Nobody rings a family because a list still offered what somebody who has died needed.
    @ParameterizedTest
    @CsvSource({"fail", "withdraw"})
    void whoHasDiedIsOfferedToNobody(String move) {
        var world = World.luton();
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        var referral = world.send(need, group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        World.move(
                        move.equals("fail") ? group::member : world::worker,
                        referral,
                        move,
                        "{\"reason\":\"died\"}")
                .statusCode(200);

        world.worker()
                .get("/v1/needs/" + need)
                .then()
                .body("status", equalTo("ON_HOLD"))
                .body("statusReason", equalTo("died"));
        assertThat(tasksOf(need)).containsExactly("still-needed");
        act(world.worker(), need, "end", ending("not-wanted")).statusCode(200);
    }

    @Test
    void aReasonThatMakesItDoubtfulAsksWhetherItIsStillNeeded() {
        var world = World.luton();
        var full = world.group("shopping", null);
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        World.move(full::member, world.send(need, full), "decline", "{\"reason\":\"no-capacity\"}")
                .statusCode(200);
        assertThat(tasksOf(need)).isEmpty();

        World.move(
                        group::member,
                        world.send(need, group),
                        "decline",
                        "{\"reason\":\"met-elsewhere\"}")
                .statusCode(200);
        assertThat(tasksOf(need)).containsExactly("still-needed");
        world.worker().get("/v1/needs/" + need).then().body("status", equalTo("OPEN"));
    }

    private static List<String> tasksOf(UUID need) {
        return Copied.rows("select kind from task where need = '%s'".formatted(need));
    }

    private static String ending(String code) {
        return "{\"ending\":\"%s\",\"agreed\":true}".formatted(code);
    }

    private static ValidatableResponse act(
            RequestSpecification who, UUID need, String action, String body) {
        int version =
                Integer.parseInt(
                        Copied.rows("select version from need where id = '%s'".formatted(need))
                                .getFirst());
        return act(who, need, version, action, body);
    }

    private static ValidatableResponse act(
            RequestSpecification who, UUID need, int version, String action, String body) {
        return World.post(
                who.header("If-Match", "\"" + version + "\""),
                "/v1/needs/" + need + "/" + action,
                body);
    }
}
