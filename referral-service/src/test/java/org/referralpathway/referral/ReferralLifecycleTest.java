package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.Topics;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class ReferralLifecycleTest {
    @Test
    void aReferralRunsFromOfferToOutcomeAndTheGroupLearnsWhoItIsOnlyByAccepting()
            throws IOException {
        var world = World.luton();
        var group = world.group("medication-delivery", 2);
        var need = world.need("medication-delivery");

        world.worker()
                .get("/v1/needs/" + need + "/matches")
                .then()
                .statusCode(200)
                .body("candidates", hasSize(1))
                .body("candidates[0].service", equalTo(group.service().toString()))
                .body("candidates[0].free", equalTo(2))
                .body("candidates[0].distanceMetres", notNullValue())
                .body(
                        "candidates[0].reasons.code",
                        hasItems("kind", "in-area", "places-free", "language"));
        var referral = world.send(need, group);

        group.member()
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("status", equalTo("OFFERED"))
                .body("person", nullValue())
                .body("needNote", nullValue())
                .body("area.outcode", equalTo("LU1"))
                .body("ageBand", equalTo("from-80"))
                .body("allowedMoves.action", hasItems("receive", "accept", "decline"))
                .body(not(containsString("Canary")))
                .body(not(containsString("LU1 9ZA")));
        World.move(group.member(), referral, "receive", 0, "{}").statusCode(200);
        World.move(group::member, referral, "accept", "{}")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("person.familyName", equalTo("Canaryname"))
                .body("needNote", equalTo("Canary wish"));
        assertThat(Copied.reserved(group.pool())).isEqualTo(1);

        World.move(group::member, referral, "start", "{\"firstContact\":\"2026-05-01\"}")
                .statusCode(200);
        World.move(group::member, referral, "deliver", "{\"summary\":\"Canary: brought it\"}")
                .statusCode(200);
        assertThat(Copied.reserved(group.pool())).isZero();
        World.move(world::worker, referral, "close", "{}")
                .statusCode(409)
                .body("type", endsWith("outcome-missing"));
        World.move(
                        group::member,
                        referral,
                        "outcomes",
                        "{\"kind\":\"need-met\",\"rating\":\"achieved\"}")
                .statusCode(201);
        World.move(world::worker, referral, "close", "{}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("outcomes", hasSize(1))
                .body("history.move", equalTo(List.of(1, 2, 4, 8, 10, 12)));

        world.worker().get("/v1/needs/" + need).then().body("status", equalTo("MET"));
        var events = eventsOf(referral, 6);
        assertThat(events)
                .extracting(e -> Topics.header(e, "ce_type"))
                .containsExactly(
                        "org.referralpathway.referral.offered.v1",
                        "org.referralpathway.referral.received.v1",
                        "org.referralpathway.referral.accepted.v1",
                        "org.referralpathway.referral.started.v1",
                        "org.referralpathway.referral.delivered.v1",
                        "org.referralpathway.referral.closed.v1");
        assertThat(events)
                .extracting(ConsumerRecord::value)
                .allSatisfy(ReferralLifecycleTest::valid);
    }

    @Test
    void aDeclinedNeedIsOpenAgainAndIsNotSuggestedToTheSameServiceTwice() {
        var world = World.luton();
        var first = world.group("food-parcel", null);
        var second = world.group("food-parcel", null);
        var need = world.need("food-parcel");
        var referral = world.send(need, first);

        World.move(first.member(), referral, "decline", 0, "{\"reason\":\"no-such-reason\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        World.move(first.member(), referral, "decline", 0, "{\"reason\":\"moved\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        World.move(first.member(), referral, "decline", 0, "{\"reason\":\"no-capacity\"}")
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("reason", equalTo("no-capacity"));

        world.worker().get("/v1/needs/" + need).then().body("status", equalTo("OPEN"));
        world.worker()
                .get("/v1/needs/" + need + "/matches")
                .then()
                .body("candidates.service", equalTo(List.of(second.service().toString())))
                .body("excluded.rule", hasItem("already-declined"));
        World.post(
                        world.worker(),
                        "/v1/referrals",
                        "{\"need\":\"%s\",\"service\":\"%s\"}".formatted(need, first.service()))
                .statusCode(400)
                .body("errors.pointer", hasItem("/service"));
        first.member()
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("person", nullValue())
                .body("allowedMoves", hasSize(0));
        world.send(need, second);
    }

    @Test
    void anIllegalMoveSaysWhatIsAllowedInstead() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);

        World.move(group.member(), referral, "deliver", 0, "{\"summary\":\"too early\"}")
                .statusCode(409)
                .body("type", endsWith("illegal-move"))
                .body("allowedMoves.action", hasItems("receive", "accept", "decline"));
        World.move(group.member(), referral, "accept", 7, "{}").statusCode(412);
        World.post(group.member(), "/v1/referrals/" + referral + "/accept", "{}").statusCode(428);
    }

    @Test
    void aStrangerAndAMissingReferralGetTheSameAnswer() {
        var world = World.luton();
        var group = world.group("transport", null);
        var stranger = world.group("transport", null);
        var need = world.need("transport");
        var referral = world.send(need, group);
        var elsewhere = World.luton();

        var missing =
                stranger.member().get("/v1/referrals/" + UUID.randomUUID()).then().statusCode(404);
        stranger.member()
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(404)
                .body(equalTo(missing.extract().asString()));
        World.move(stranger.member(), referral, "accept", 0, "{}").statusCode(404);
        elsewhere.worker().get("/v1/needs/" + need).then().statusCode(404);
        elsewhere.coordinator().get("/v1/needs/" + need).then().statusCode(404);
        elsewhere.coordinator().get("/v1/referrals/" + referral).then().statusCode(404);
        World.as(UUID.randomUUID(), world.council, "partner")
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(403);
        World.move(world.worker(), referral, "accept", 0, "{}").statusCode(403);
    }

    @Test
    void theCoordinatorSeesWhatIsAskedButNotWhoAsks() {
        var world = World.luton();
        var group = world.group("befriending-visit", null);
        var need = world.need("befriending-visit");
        var referral = world.send(need, group);

        world.coordinator()
                .get("/v1/needs/" + need)
                .then()
                .statusCode(200)
                .body("kind", equalTo("befriending-visit"))
                .body("personName", nullValue())
                .body("person", nullValue())
                .body(not(containsString("Canary")));
        world.coordinator()
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("person", nullValue())
                .body(not(containsString("Canary")));
        world.coordinator().get("/v1/needs").then().body("items.id", hasItem(need.toString()));
        world.coordinator().get("/v1/people").then().body("items", hasSize(0));
    }

    static List<ConsumerRecord<String, String>> eventsOf(UUID referral, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> read(referral).size() >= count);
        return read(referral);
    }

    private static List<ConsumerRecord<String, String>> read(UUID key) {
        return Topics.read("referral.referral.v1").stream()
                .filter(e -> e.key().equals(key.toString()))
                .toList();
    }

    static void valid(String json) {
        valid("referral.referral.v1", json);
    }

    static void valid(String topic, String json) {
        try (var schema =
                ReferralLifecycleTest.class.getResourceAsStream(
                        "/events/" + topic + ".schema.json")) {
            var rules =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema);
            assertThat(rules.validate(new ObjectMapper().readTree(json))).isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
