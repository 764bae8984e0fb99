package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.kit.testing.ServiceTestResource;

/// Moves that one side proposes and the other confirms.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class TwoPartiesTest {
    @Test
    void whatEndedGoesOnWhenBothWantIt() {
        var world = World.luton();
        var group = world.group("shopping", 1);
        var need = world.need("shopping");
        var referral = world.send(need, group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        World.move(group::member, referral, "fail", "{\"reason\":\"cannot-contact\"}")
                .statusCode(200);
        assertThat(Copied.reserved(group.pool())).isZero();

        World.move(world::worker, referral, "reopen", "{\"reason\":\"still-wanted\"}")
                .statusCode(200)
                .body("status", equalTo("NOT_DELIVERED"))
                .body("proposal.action", equalTo("reopen"))
                .body("proposal.mine", equalTo(false));
        World.move(world::worker, referral, "proposal/confirm", "{}")
                .statusCode(409)
                .body("type", endsWith("not-yours-to-decide"));
        World.move(group::member, referral, "proposal/confirm", "{}")
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("proposal", nullValue())
                .body("person.familyName", equalTo("Canaryname"));

        assertThat(Copied.reserved(group.pool())).isEqualTo(1);
        world.worker().get("/v1/needs/" + need).then().body("status", equalTo("IN_SERVICE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update sharing_basis b set never = array['%2$s'::uuid] from need n where n.id = '%1$s' and b.support_case = n.support_case",
                "update need set status = 'WITHDRAWN' where id = '%1$s'",
                "update need set status = 'OWN_NETWORK' where id = '%1$s'",
                "update person p set erased_at = now() from need n where n.id = '%1$s' and p.id = n.person",
                "update person p set at_risk = true from need n where n.id = '%1$s' and p.id = n.person",
                "update need set sensitive = true where id = '%1$s'"
            })
    void nothingGoesOnForWhoWantsItNoMoreOrWithWhomItMayNot(String meanwhile) {
        var world = World.luton();
        var group = world.group("shopping", 1);
        var need = world.need("shopping");
        var referral = world.send(need, group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        World.move(group::member, referral, "fail", "{\"reason\":\"cannot-contact\"}")
                .statusCode(200);
        World.move(world::worker, referral, "reopen", "{\"reason\":\"still-wanted\"}")
                .statusCode(200);
        Copied.asOwner(
                "update organization_copy set safeguarded_until = null where id = '%s'"
                        .formatted(group.organization()));
        Copied.asOwner(meanwhile.formatted(need, group.organization()));

        World.move(group::member, referral, "proposal/confirm", "{}")
                .statusCode(409)
                .body("type", endsWith("not-available"));
        assertThat(Copied.reserved(group.pool())).isZero();
    }

    @Test
    void after28DaysItIsTooLate() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        World.move(group::member, referral, "fail", "{\"reason\":\"moved\"}").statusCode(200);
        Copied.change(
                "update referral set status_changed_at = status_changed_at - interval '29 days' where id = '%s'"
                        .formatted(referral));

        World.move(world::worker, referral, "reopen", "{\"reason\":\"still-wanted\"}")
                .statusCode(409)
                .body("type", endsWith("too-late-to-reopen"));
    }

    @Test
    void aGroupTakesAPartAndTheRestStaysOpen() {
        var world = World.luton();
        var group = world.group("shopping", 5);
        var need = world.need("shopping", 4);
        var referral = world.send(need, group);

        World.move(group::member, referral, "accept-part", "{\"quantity\":4}").statusCode(400);
        World.move(group::member, referral, "accept-part", "{\"quantity\":3}").statusCode(200);
        World.move(world::worker, referral, "proposal/confirm", "{}")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("quantity", equalTo(3))
                .body("history[1].by", equalTo("PROVIDER"));

        assertThat(Copied.reserved(group.pool())).isEqualTo(3);
        String rest =
                world.worker()
                        .get("/v1/needs?status=OPEN")
                        .then()
                        .body("items.quantity", contains(1))
                        .body("items[0].note", equalTo("Canary wish"))
                        .extract()
                        .path("items[0].id");
        assertThat(
                        Copied.rows(
                                "select (a.posted_at = b.posted_at)::text from need a, need b where a.id = '%s' and b.id = '%s'"
                                        .formatted(rest, need)))
                .containsExactly("true");
    }

    @Test
    void helpUnderWayIsTakenOverInOneStep() {
        var world = World.luton();
        var first = world.group("shopping", 1);
        var second = world.group("shopping", 1);
        var need = world.need("shopping");
        var referral = world.send(need, first);
        World.move(first::member, referral, "accept", "{}").statusCode(200);

        World.move(
                        first::member,
                        referral,
                        "transfer",
                        "{\"reason\":\"no-capacity\",\"service\":\"%s\"}"
                                .formatted(first.service()))
                .statusCode(400)
                .body("errors.pointer", contains("/service"));
        World.move(
                        first::member,
                        referral,
                        "transfer",
                        "{\"reason\":\"no-capacity\",\"service\":\"%s\"}"
                                .formatted(second.service()))
                .statusCode(200);
        World.move(world::worker, referral, "proposal/confirm", "{}")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
        String next =
                second.member()
                        .get("/v1/referrals?status=OFFERED")
                        .then()
                        .extract()
                        .path("items[0].id");
        var taken = UUID.fromString(next);
        World.move(second::member, taken, "accept", "{}")
                .statusCode(200)
                .body("replaces", equalTo(referral.toString()))
                .body("person", notNullValue());

        first.member()
                .get("/v1/referrals/" + referral)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("reason", equalTo("transferred"))
                .body("person", nullValue());
        assertThat(Copied.reserved(first.pool())).isZero();
        assertThat(Copied.reserved(second.pool())).isEqualTo(1);
        assertThat(ReferralLifecycleTest.eventsOf(referral, 3))
                .last()
                .satisfies(event -> {
                    ReferralLifecycleTest.valid(event.value());
                    assertThat(event.value()).contains("\"move\":19");
                });
    }

    @Test
    void aDeclineIsLookedAtAgainWhereThePathwayAllowsIt() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        World.move(group::member, referral, "decline", "{\"reason\":\"no-capacity\"}")
                .statusCode(200);
        World.move(world::coordinator, referral, "override", "{\"reason\":\"talked-over\"}")
                .statusCode(409)
                .body("type", endsWith("pathway-forbids"));

        var open = World.luton();
        open.pathway("{\"declineReview\":true}");
        var asked = open.group("shopping", null);
        var need = open.need("shopping");
        var declined = open.send(need, asked);
        World.move(asked::member, declined, "decline", "{\"reason\":\"no-capacity\"}")
                .statusCode(200);
        World.move(open::coordinator, declined, "override", "{\"reason\":\"talked-over\"}")
                .statusCode(200);
        World.move(asked::member, declined, "proposal/confirm", "{}")
                .statusCode(200)
                .body("status", equalTo("DECLINED"));
        asked.member()
                .get("/v1/referrals?status=OFFERED")
                .then()
                .body("items.need", contains(need.toString()));
    }

    @Test
    void whatWasProposedIsOvertakenByTheNextMove() {
        var world = World.luton();
        var first = world.group("shopping", null);
        var second = world.group("shopping", null);
        var need = world.need("shopping");
        var referral = world.send(need, first);
        World.move(first::member, referral, "accept", "{}").statusCode(200);
        World.move(
                        world::worker,
                        referral,
                        "transfer",
                        "{\"reason\":\"moved\",\"service\":\"%s\"}".formatted(second.service()))
                .statusCode(200);
        World.move(world::worker, referral, "withdraw", "{\"reason\":\"died\"}").statusCode(200);

        World.move(first::member, referral, "proposal/confirm", "{}")
                .statusCode(409)
                .body("type", endsWith("nothing-proposed"));
        world.worker()
                .get("/v1/referrals?need=" + need)
                .then()
                .body("items.id", contains(referral.toString()));
    }

    @Test
    void anOfferBesideRunningHelpEndsWhenTheNeedIsMetAndHoldsTheNeedOpenWhenItFails() {
        var world = World.luton();
        var first = world.group("shopping", null);
        var second = world.group("shopping", null);
        var met = handedOn(world, first, second);
        World.move(first::member, met, "deliver", "{\"summary\":\"Done\"}").statusCode(200);
        World.move(
                        first::member,
                        met,
                        "outcomes",
                        "{\"kind\":\"need-met\",\"rating\":\"achieved\"}")
                .statusCode(201);
        World.move(world::worker, met, "close", "{}").statusCode(200);
        second.member()
                .get("/v1/referrals?status=SUPERSEDED")
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(1));

        var failed = handedOn(world, first, second);
        World.move(first::member, failed, "fail", "{\"reason\":\"no-capacity\"}").statusCode(200);
        world.worker()
                .get("/v1/needs?status=MATCHED")
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(1));
    }

    /// Help under way at the first group, offered to the second.
    private static UUID handedOn(World world, World.Group first, World.Group second) {
        var referral = world.send(world.need("shopping"), first);
        World.move(first::member, referral, "accept", "{}").statusCode(200);
        World.move(
                        world::worker,
                        referral,
                        "transfer",
                        "{\"reason\":\"moved\",\"service\":\"%s\"}".formatted(second.service()))
                .statusCode(200);
        World.move(first::member, referral, "proposal/confirm", "{}").statusCode(200);
        return referral;
    }

    @Test
    void theCoordinatorAgreesToAPartAndReadsNoWordsAboutThePerson() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping", 3), group);
        World.move(
                        group::member,
                        referral,
                        "accept-part",
                        "{\"quantity\":1,\"note\":\"A note of ours\"}")
                .body("proposal.note", equalTo("A note of ours"));
        world.coordinator()
                .get("/v1/referrals/" + referral)
                .then()
                .body("proposal.mine", equalTo(true))
                .body("proposal.note", nullValue())
                .body("withheld", nullValue());

        World.move(world::coordinator, referral, "proposal/confirm", "{}")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("withheld", nullValue());
        assertThat(
                        Copied.rows(
                                "select count(*) from audit where referral = '%s' and act = 'disclose' and organization = '%s'"
                                        .formatted(referral, group.organization())))
                .containsExactly("1");
    }

    @Test
    void whoCoordinatesElsewhereCoordinatesNothingHere() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping", 2), group);
        World.move(group::member, referral, "accept-part", "{\"quantity\":1}").statusCode(200);
        int version = group.member().get("/v1/referrals/" + referral).path("version");

        World.move(
                        World.as(group.user(), group.organization(), "provider", "coordinator"),
                        referral,
                        "proposal/confirm",
                        version,
                        "{}")
                .statusCode(409)
                .body("type", endsWith("not-yours-to-decide"));
        World.move(
                        World.as(group.user(), group.organization(), "provider", "coordinator"),
                        referral,
                        "withdraw",
                        version,
                        "{\"reason\":\"not-wanted\"}")
                .statusCode(409)
                .body("type", endsWith("illegal-move"));
    }

    @Test
    void oneThingIsProposedAtATimeAndMayBeTakenBack() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping", 3), group);

        World.move(group::member, referral, "accept-part", "{\"quantity\":1}").statusCode(200);
        World.move(group::member, referral, "accept-part", "{\"quantity\":2}")
                .statusCode(409)
                .body("type", endsWith("proposal-open"));
        World.move(group::member, referral, "proposal/refuse", "{}").statusCode(200);
        World.move(world::worker, referral, "proposal/confirm", "{}")
                .statusCode(409)
                .body("type", endsWith("nothing-proposed"));
        World.move(group::member, referral, "accept-part", "{\"quantity\":2}").statusCode(200);
        Copied.change(
                "update proposal set expires_at = made_at where referral = '%s'"
                        .formatted(referral));
        World.move(world::worker, referral, "proposal/confirm", "{}")
                .statusCode(409)
                .body("type", endsWith("proposal-expired"));
        World.move(group::member, referral, "accept-part", "{\"quantity\":1}").statusCode(200);
        World.move(world::worker, referral, "proposal/confirm", "{}").statusCode(200);
    }
}
