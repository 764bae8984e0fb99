package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// Who lives together, and who stands in nobody else's household.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class HouseholdTest {
    @Test
    void aGroupLearnsHowManyLiveThereAndNotWho() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var opened = world.openCase();
        world.agree(opened, World.CONSENT);
        String mother = world.worker().get("/v1/cases/" + opened).then().extract().path("person");
        var child = person(world, "Dot", "2020-05-01", false);
        var partner = person(world, "Pat", "1980-05-01", true);
        join(world, child, mother).statusCode(200).body("items.givenName", contains("Zebedee"));
        join(world, partner, mother).statusCode(200);

        household(world, mother).body("items.givenName", contains("Dot"));
        household(world, partner).body("items.givenName", contains("Zebedee", "Dot"));
        var referral = world.send(world.need(opened, "shopping", 1), group);
        group.member()
                .get("/v1/referrals/" + referral)
                .then()
                .body("household.adults", equalTo(1))
                .body("household.children", equalTo(1));

        world.worker().delete("/v1/people/" + child + "/household").then().statusCode(204);
        household(world, mother).body("items", empty());
        group.member()
                .get("/v1/referrals/" + referral)
                .then()
                .body("household.children", equalTo(1));
    }

    @Test
    void whoMovesLivesInOneHousehold() {
        var world = World.luton();
        var first = person(world, "One", "1980-05-01", false);
        var second = person(world, "Two", "1980-05-01", false);
        var mover = person(world, "Mover", "1990-05-01", false);
        join(world, mover, first).statusCode(200);
        join(world, mover, second).statusCode(200);

        household(world, first).body("items", empty());
        household(world, second).body("items.givenName", contains("Mover"));
        join(world, mover, mover).statusCode(400).body("errors.pointer", contains("/with"));
        join(World.luton(), mover, second).statusCode(404);
        join(world, mover, UUID.randomUUID().toString())
                .statusCode(400)
                .body("errors.pointer", contains("/with"));
        assertThat(
                        Copied.rows(
                                "select count(*) from household_member where person = '%s' and until is null"
                                        .formatted(mover)))
                .containsExactly("1");
    }

    @Test
    void whoIsAtRiskIsMatchedOnlyWhereSafeguardingHasBeenChecked() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var person = person(world, "Ria", "1980-05-01", true);
        String opened =
                World.post(
                                world.worker(),
                                "/v1/cases",
                                "{\"person\":\"%s\",\"pathway\":\"%s\"}"
                                        .formatted(person, world.pathway))
                        .statusCode(201)
                        .extract()
                        .path("id");
        world.agree(opened, World.CONSENT);
        var need = world.need(opened, "shopping", 1);

        world.coordinator()
                .get("/v1/needs/" + need + "/matches")
                .then()
                .body("candidates", empty())
                .body("excluded.rule", hasItem("not-available"))
                .body("excluded.rule", not(hasItem("safeguarding")));
        world.worker()
                .get("/v1/needs/" + need + "/matches")
                .then()
                .body("excluded.rule", hasItem("safeguarding"));
        World.post(
                        world.worker(),
                        "/v1/referrals",
                        "{\"need\":\"%s\",\"service\":\"%s\"}".formatted(need, group.service()))
                .statusCode(400)
                .body("errors.pointer", contains("/service"));
    }

    /// What was offered before somebody knew of the risk is nobody's to accept any more.
    @Test
    void aRiskThatIsKnownLaterStopsTheAcceptance() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var opened = world.openCase();
        world.agree(opened, World.CONSENT);
        String person = world.worker().get("/v1/cases/" + opened).then().extract().path("person");
        var referral = world.send(world.need(opened, "shopping", 1), group);
        change(world, person, ",\"atRisk\":true").body("atRisk", equalTo(true));
        change(world, person, "").body("atRisk", equalTo(true));

        World.move(group::member, referral, "accept", "{}")
                .statusCode(409)
                .body("type", endsWith("not-available"));
        change(world, person, ",\"atRisk\":false").body("atRisk", equalTo(false));
        World.move(group::member, referral, "accept", "{}").statusCode(200);
    }

    private static ValidatableResponse change(World world, String person, String more) {
        int version = world.worker().get("/v1/people/" + person).then().extract().path("version");
        return world.worker()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body("{\"givenName\":\"Zebedee\",\"familyName\":\"Canaryname\"" + more + "}")
                .put("/v1/people/" + person)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse join(World world, String person, String with) {
        return world.worker()
                .contentType(ContentType.JSON)
                .body("{\"with\":\"%s\"}".formatted(with))
                .put("/v1/people/" + person + "/household")
                .then();
    }

    private static ValidatableResponse household(World world, String person) {
        return world.worker().get("/v1/people/" + person + "/household").then().statusCode(200);
    }

    private static String person(World world, String name, String born, boolean atRisk) {
        return World.post(
                        world.worker(),
                        "/v1/people",
                        """
                        {"givenName":"%s","familyName":"Canaryname","dateOfBirth":"%s","atRisk":%s}\
                        """
                                .formatted(name, born, atRisk))
                .statusCode(201)
                .body("atRisk", equalTo(atRisk))
                .extract()
                .path("id");
    }
}
