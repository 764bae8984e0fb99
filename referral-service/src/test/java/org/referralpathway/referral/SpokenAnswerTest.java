package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.Topics;

/// What a group said on the phone, written down by the coordinator.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class SpokenAnswerTest {
    private World world;
    private World.Group group;
    private UUID need;
    private UUID referral;

    @BeforeEach
    void anOfferThatNobodyHasAnswered() {
        world = World.luton();
        group = world.group("shopping", 1);
        need = world.need("shopping");
        referral = world.send(need, group);
    }

    @Test
    void aYesOnThePhoneIsTheGroupsAndItTakesItBackWithinADay() {
        world.coordinator()
                .get("/v1/referrals/" + referral)
                .then()
                .body("spoken.mayRecord", equalTo(true));
        spoken("{}").statusCode(200).body("status", equalTo("ACCEPTED"));
        assertThat(Copied.reserved(group.pool())).isEqualTo(1);
        assertThat(
                        Copied.rows(
                                "select party || by_organization from referral_move where referral = '%s' and move = 4"
                                        .formatted(referral)))
                .containsExactly("PROVIDER" + world.hub);
        var told = ReferralLifecycleTest.eventsOf(referral, 3).getLast();
        assertThat(Topics.header(told, "ce_type")).endsWith("referral.answer-recorded.v1");
        ReferralLifecycleTest.valid(told.value());
        world.worker()
                .get("/v1/referrals/" + referral)
                .then()
                .body("spoken.undoUntil", nullValue());
        group.member()
                .get("/v1/referrals/" + referral)
                .then()
                .body("spoken.undoUntil", notNullValue());

        undo(200);

        world.worker().get("/v1/tasks").then().body("items", hasSize(0));
        assertThat(Copied.reserved(group.pool())).isZero();
        world.worker().get("/v1/needs/" + need).then().body("status", equalTo("MATCHED"));
        group.member()
                .get("/v1/referrals?need=" + need)
                .then()
                .body("items.status", contains("OFFERED", "ERROR"));
        undo(409);
    }

    @Test
    void aNoOnThePhoneIsTakenBackToo() {
        spoken("{\"reason\":\"no-capacity\"}").statusCode(200).body("status", equalTo("DECLINED"));
        spoken("{}").statusCode(409).body("type", endsWith("illegal-move"));
        undo(200);
        group.member()
                .get("/v1/referrals?need=" + need)
                .then()
                .body("items.status", contains("OFFERED", "ERROR"));
    }

    /// What they meant is put right, though nobody may be asked again.
    @Test
    void itIsTakenBackThoughThePersonHasChangedTheirMind() {
        spoken("{\"reason\":\"no-capacity\"}").statusCode(200);
        String opened = world.worker().get("/v1/needs/" + need).then().extract().path("case");
        World.post(world.worker(), "/v1/cases/" + opened + "/sharing/withdrawal", "{}")
                .statusCode(204);
        undo(200);
        group.member()
                .get("/v1/referrals?need=" + need)
                .then()
                .body("items.status", contains("ERROR"));
    }

    @Test
    void whatTheGroupHasAnsweredItselfIsAnsweredForByNobody() {
        World.move(
                        group::member,
                        referral,
                        "waitlist",
                        "{\"reviewOn\":\"%s\"}".formatted(java.time.LocalDate.now().plusDays(9)))
                .statusCode(200);
        spoken("{}").statusCode(409).body("type", endsWith("illegal-move"));
    }

    @Test
    void afterADayItStandsAndAfterAStepTheGroupHasMadeItIsItsOwn() {
        spoken("{}").statusCode(200);
        Copied.change(
                "update spoken_answer set undo_until = undo_until - interval '25 hours' where referral = '%s'"
                        .formatted(referral));
        undo(409);
        Copied.change(
                "update spoken_answer set undo_until = undo_until + interval '25 hours' where referral = '%s'"
                        .formatted(referral));
        World.move(group::member, referral, "start", "{\"firstContact\":\"2026-01-05\"}")
                .statusCode(200)
                .body("spoken.undoUntil", nullValue());
        undo(409);
    }

    @Test
    void aGroupThatAnswersForItselfIsAnsweredForByNobody() {
        wish(false);
        world.coordinator()
                .get("/v1/referrals/" + referral)
                .then()
                .body("spoken.mayRecord", equalTo(false));
        spoken("{}").statusCode(409).body("type", endsWith("answers-itself"));
        wish(true);
        spoken("{\"reason\":\"recorded-in-error\"}").statusCode(400);
        spoken("{}").statusCode(200);
        group.member().get("/v1/referrals?need=" + need).then().body("items", hasSize(1));
    }

    private io.restassured.response.ValidatableResponse spoken(String body) {
        return World.move(world::coordinator, referral, "spoken-answer", body);
    }

    private void undo(int status) {
        World.move(group::member, referral, "spoken-answer/undo", "{}").statusCode(status);
    }

    private void wish(boolean allowed) {
        group.member()
                .contentType(ContentType.JSON)
                .body("{\"allowed\":%s}".formatted(allowed))
                .put("/v1/spoken-answers")
                .then()
                .statusCode(200);
        group.member().get("/v1/spoken-answers").then().body("allowed", equalTo(allowed));
    }
}
