package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// A group that is asked again what it was asked before keeps to how much it takes too.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class AskedAgainTest {
    private World world;
    private World.Group first;

    @BeforeEach
    void aGroup() {
        world = World.luton();
        first = world.group("shopping", null);
    }

    private void takesOne() {
        first.member()
                .contentType(ContentType.JSON)
                .body("{\"mostOpen\":1,\"answerDays\":[\"MO\",\"TU\",\"WE\",\"TH\",\"FR\"]}")
                .put("/v1/own-terms")
                .then()
                .statusCode(200);
    }

    /// The answer is gone either way; whether the group is asked again is decided by its limit, and
    /// where it has reached that the need waits for its worker.
    @Test
    void aMisheardAnswerIsTakenBackThoughTheGroupIsBusyByNow() {
        takesOne();
        var need = world.need("shopping");
        var referral = world.send(need, first);
        World.move(world::coordinator, referral, "spoken-answer", "{\"reason\":\"no-capacity\"}")
                .statusCode(200);
        world.send(world.need("shopping"), first);

        World.move(first::member, referral, "spoken-answer/undo", "{}").statusCode(200);

        assertThat(first.unanswered()).hasSize(1);
        world.worker().get("/v1/needs/" + need).then().body("status", equalTo("OPEN"));
    }

    @Test
    void aDeclinedRequestIsTalkedOverWithinTheGroupsLimitToo() {
        world.pathway("{\"declineReview\":true}");
        takesOne();
        var referral = world.send(world.need("shopping"), first);
        decline(referral);
        var other = world.send(world.need("shopping"), first);

        World.move(world::coordinator, referral, "override", "{\"reason\":\"talked-over\"}")
                .statusCode(200);
        World.move(first::member, referral, "proposal/confirm", "{}")
                .statusCode(409)
                .body("type", endsWith("group-busy"));
        assertThat(first.unanswered()).containsExactly(other.toString());

        decline(other);
        World.move(first::member, referral, "proposal/confirm", "{}").statusCode(200);
        assertThat(first.unanswered()).hasSize(1);
    }

    private void decline(UUID referral) {
        World.move(first::member, referral, "decline", "{\"reason\":\"no-capacity\"}")
                .statusCode(200);
    }
}
