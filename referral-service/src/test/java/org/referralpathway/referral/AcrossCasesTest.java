package org.referralpathway.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// What a person said in one case holds in their next one.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class AcrossCasesTest {
    @Test
    void whomAPersonDoesNotWantIsNotWantedInTheirNextCaseEither() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var other = world.group("shopping", null);
        var first = world.openCase();
        world.agree(
                first,
                World.CONSENT.replace(
                        "}",
                        ",\"never\":[\"%s\"],\"neverPeople\":[\"Joan Canaryfoe\"]}"
                                .formatted(group.organization())));
        var next = another(world, first);
        world.agree(next, World.CONSENT);

        world.worker()
                .get("/v1/cases/" + next + "/sharing")
                .then()
                .body("items[0].never", contains(group.organization().toString()))
                .body("items[0].neverPeople", contains("Joan Canaryfoe"));
        var need = world.need(next, "shopping", 1);
        fits(world, need, contains(other.service().toString()));
        World.post(
                        world.worker(),
                        "/v1/referrals",
                        "{\"need\":\"%s\",\"service\":\"%s\"}".formatted(need, group.service()))
                .statusCode(400)
                .body("errors.pointer", contains("/service"));
    }

    /// A case that runs already is no exception, nor is a group that knows who it is.
    @Test
    void whomTheyDoNotWantAnyMoreLosesSightInTheirOtherCasesAtOnce() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var first = world.openCase();
        world.agree(first, World.CONSENT);
        var referral = world.send(world.need(first, "shopping", 1), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        sees(group, referral, notNullValue());
        var waits = world.need(first, "shopping", 1);

        var other = another(world, first);
        world.agree(
                other,
                World.CONSENT.replace("}", ",\"never\":[\"%s\"]}".formatted(group.organization())));

        sees(group, referral, nullValue());
        fits(world, waits, empty());
        world.agree(other, World.CONSENT.replace("}", ",\"never\":[]}"));
        fits(world, waits, contains(group.service().toString()));
    }

    private static void sees(World.Group group, UUID referral, Matcher<Object> person) {
        group.member().get("/v1/referrals/" + referral).then().body("person", person);
    }

    private static void fits(World world, UUID need, Matcher<?> services) {
        world.worker()
                .get("/v1/needs/" + need + "/matches")
                .then()
                .body("candidates.service", services);
    }

    /// What has run out is shared with nobody.
    @Test
    void theirOwnPageShowsNothingAsSharedThatHasRunOut() {
        var world = World.luton();
        var opened = world.openCase();
        var group = world.group("shopping", null);
        world.agree(
                opened,
                World.CONSENT.replace(
                        "}", ",\"organizations\":[\"%s\"]}".formatted(group.organization())));
        var link =
                World.post(
                                world.worker(),
                                "/v1/links/person",
                                "{\"supportCase\":\"%s\"}".formatted(opened))
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        var code = ",\"code\":\"" + link.getString("code") + "\"";
        ByLink.byLink("person-links/read", link.getString("token"), code)
                .body("shared.categories", hasItem("identity"))
                .body("shared.groups", contains("A group"));
        Copied.change(
                "update sharing_basis set valid_until = current_date - 1 where support_case = '%s'"
                        .formatted(opened));
        ByLink.byLink("person-links/read", link.getString("token"), code)
                .statusCode(200)
                .body("shared.categories", empty());
    }

    private static String another(World world, String opened) {
        var person =
                Copied.rows("select person from support_case where id = '%s'".formatted(opened))
                        .getFirst();
        return World.post(
                        world.worker(),
                        "/v1/cases",
                        "{\"person\":\"%s\",\"pathway\":\"%s\"}"
                                .formatted(UUID.fromString(person), world.pathway))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
