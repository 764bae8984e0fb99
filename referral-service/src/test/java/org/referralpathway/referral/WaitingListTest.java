package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// A place that frees goes to whoever has waited longest, and not before it does.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class WaitingListTest {
    private World world;
    private World.Group group;

    @BeforeEach
    void aGroupWithOnePlace() {
        world = World.luton();
        group = world.group("shopping", 1);
    }

    @Test
    void thePlaceThatFreesIsTheFirstOnes() {
        var helped = sent();
        World.move(group::member, helped, "accept", "{}").statusCode(200);
        var first = waiting();
        var second = waiting();

        World.move(group::member, helped, "deliver", "{\"summary\":\"Done\"}").statusCode(200);

        becomes(first, "ACCEPTED");
        group.member().get("/v1/referrals/" + first).then().body("history.by", hasItem("SYSTEM"));
        Loops.run();
        assertThat(status(second)).isEqualTo("WAITLISTED");
        assertThat(Copied.reserved(group.pool())).isEqualTo(1);
        world.worker().get("/v1/referrals/" + second).then().body("waitingPosition", equalTo(1));

        world.limit(group, 2);
        becomes(second, "ACCEPTED");
        assertThat(Copied.reserved(group.pool())).isEqualTo(2);
    }

    @Test
    void aGroupThatLetsSomebodyWaitThoughAPlaceIsFreeIsNotOverruled() {
        var asked = waiting();

        Loops.run();

        assertThat(status(asked)).isEqualTo("WAITLISTED");
        assertThat(Copied.reserved(group.pool())).isZero();
    }

    /// Whoever waits longest is not passed by somebody who needs less.
    @Test
    void oneWhoNeedsMoreThanHasComeFreeKeepsTheirTurn() {
        var helped = sent();
        World.move(group::member, helped, "accept", "{}").statusCode(200);
        listed();
        var opened = world.openCase();
        world.agree(opened, World.CONSENT);
        var two = wait(world.send(world.need(opened, "shopping", 2), group));
        var one = waiting();

        World.move(group::member, helped, "deliver", "{\"summary\":\"Done\"}").statusCode(200);
        Loops.run();

        assertThat(status(two)).isEqualTo("WAITLISTED");
        assertThat(status(one)).isEqualTo("WAITLISTED");
    }

    private UUID sent() {
        return world.send(world.need("shopping"), group);
    }

    private UUID waiting() {
        listed();
        return wait(sent());
    }

    /// The group says that it has a list.
    private void listed() {
        Copied.change(
                "update pool set status = 'waitlist' where id = '%s'".formatted(group.pool()));
    }

    private UUID wait(UUID referral) {
        World.move(
                        group::member,
                        referral,
                        "waitlist",
                        "{\"reviewOn\":\"%s\"}"
                                .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(30)))
                .statusCode(200);
        return referral;
    }

    private static void becomes(UUID referral, String status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(status(referral)).isEqualTo(status));
    }

    private static String status(UUID referral) {
        return Copied.rows("select status from referral where id = '%s'".formatted(referral))
                .getFirst();
    }
}
