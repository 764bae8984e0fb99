package org.referralpathway.referral;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// Who sees a case, and through what.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class SightTest {
    @Test
    void aGroupWithTwoOffersOfANeedKeepsTheSecondWhenTheFirstEnds() {
        var world = World.luton();
        var first = world.group("shopping", null);
        var second = world.another(first, "shopping");
        var need = world.need("shopping");
        var declined = world.send(need, first);
        var kept = world.send(need, second);

        World.move(first::member, declined, "decline", "{\"reason\":\"no-capacity\"}")
                .statusCode(200);
        endOfView(declined);

        World.move(second::member, kept, "accept", "{}").statusCode(200);
    }

    @Test
    void aCoordinatorAppointedLaterSeesWhatIsOpenAndNothingAfterTheEnd() {
        var world = World.luton();
        world.group("shopping", null);
        var need = world.need("shopping");
        var hub = UUID.randomUUID();
        var newcomer = UUID.randomUUID();

        world.coordinates(newcomer, hub, null);
        sees(newcomer, hub, need, 200);
        world.coordinates(newcomer, hub, "2021-01-01");
        sees(newcomer, hub, need, 404);
    }

    @Test
    void aCoordinatorWhoMovesToAnotherOrganizationTakesTheSightAlong() {
        var world = World.luton();
        world.group("shopping", null);
        var need = world.need("shopping");
        var before = UUID.randomUUID();
        var after = UUID.randomUUID();
        var coordinator = UUID.randomUUID();
        world.coordinates(coordinator, before, null);
        sees(coordinator, before, need, 200);

        world.coordinates(coordinator, after, null);

        sees(coordinator, after, need, 200);
        sees(coordinator, before, need, 404);
    }

    private static void sees(UUID user, UUID organization, UUID need, int status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        World.as(user, organization, "coordinator")
                                .get("/v1/needs/" + need)
                                .then()
                                .statusCode(status));
    }

    /// As if the 28 days had passed.
    private static void endOfView(UUID referral) {
        Copied.rows(
                "referral_system",
                """
                update case_access set valid_until = valid_from where through = '%s'
                returning 1\
                """
                        .formatted(referral));
    }
}
