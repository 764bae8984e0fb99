package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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

    /// The agreement says for how long, and so does the shortest of two.
    @Test
    void afterClosingAGroupSeesWhomItHelpedForAsLongAsTheAgreementSays() {
        var world = World.luton();
        var group = world.group("shopping", null);
        assertThat(daysSeen(world, group)).isEqualTo(28);
        seenAfter(world, group, 7);

        assertThat(daysSeen(world, group)).isEqualTo(7);
        seenAfter(world, group, 0);
        var referral = closed(world, group);
        group.member()
                .get("/v1/referrals/" + referral)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("person", nullValue());
        group.member().get("/v1/referrals/" + referral + "/person").then().statusCode(403);
        world.worker().get("/v1/referrals/" + referral).then().body("person", notNullValue());
    }

    private static long daysSeen(World world, World.Group group) {
        return Long.parseLong(
                Copied.rows(
                                """
                                select round(extract(epoch from identity_until - now()) / 86400)::int from case_access
                                where why = 'provider' and identity and through = '%s'\
                                """
                                        .formatted(closed(world, group)))
                        .getFirst());
    }

    private static UUID closed(World world, World.Group group) {
        var referral = world.send(world.need("shopping"), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        World.move(group::member, referral, "start", "{\"firstContact\":\"2026-01-05\"}")
                .statusCode(200);
        World.move(group::member, referral, "deliver", "{\"summary\":\"Done\"}").statusCode(200);
        World.move(
                        group::member,
                        referral,
                        "outcomes",
                        "{\"kind\":\"need-met\",\"rating\":\"achieved\"}")
                .statusCode(201);
        World.move(world::worker, referral, "close", "{}").statusCode(200);
        return referral;
    }

    private static void seenAfter(World world, World.Group group, int days) {
        World.event(
                "directory.agreement.v1",
                "agreement.changed",
                world.agreement,
                World.number(),
                """
                {"agreement":"%s","partnership":"%s","kind":"information-sharing","textVersion":1,
                 "parties":[{"organization":"%s","signedOn":"2026-01-01"},{"organization":"%s","signedOn":"2026-01-01"}],
                 "shares":%s,"seenAfterDays":%d,"from":"2026-01-01","until":"2099-01-01"}\
                """
                        .formatted(
                                world.agreement,
                                world.partnership,
                                group.organization(),
                                world.council,
                                World.SHARES,
                                days));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Copied.rows(
                                                "select 1 from agreement_copy where id = '%s' and seen_after_days = %d"
                                                        .formatted(world.agreement, days))
                                        .size()
                                == 1);
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
