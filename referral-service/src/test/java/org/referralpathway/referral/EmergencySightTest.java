package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// Breaking the glass takes two people, lasts an hour, and is seen by whoever answers for the case.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class EmergencySightTest {
    private static final String AT = "/v1/emergency-sight";
    private World world;
    private UUID need;

    @BeforeEach
    void aNeedWhosePersonTheCoordinatorDoesNotKnow() {
        world = World.luton();
        need = world.need("shopping");
    }

    @Test
    void aSecondPersonVouchesAndItLastsAnHour() {
        var id = ask().statusCode(201).body("validUntil", nullValue()).extract().<String>path("id");
        person(id).statusCode(404);
        World.post(world.coordinator(), AT + "/" + id + "/approval", "{}").statusCode(400);
        person(id).statusCode(404);

        World.post(colleague(), AT + "/" + id + "/approval", "{}")
                .statusCode(200)
                .body("validUntil", notNullValue());

        person(id).statusCode(200).body("familyName", equalTo("Canaryname"));
        colleague().get(AT + "/" + id + "/person").then().statusCode(404);
        world.coordinator().get("/v1/needs/" + need).then().body(not(containsString("Canary")));
        Copied.change(
                "update emergency_sight set valid_until = valid_until - interval '61 minutes' where id = '%s'"
                        .formatted(id));
        person(id).statusCode(404).body(not(containsString("Canary")));
    }

    @Test
    void theWorkerIsToldTheOfficerSeesBothAndThePersonReadsWhoLooked() {
        String id = ask().extract().path("id");
        World.post(colleague(), AT + "/" + id + "/approval", "{}").statusCode(200);
        World.post(colleague(), AT + "/" + id + "/approval", "{}").statusCode(200);
        person(id).statusCode(200);

        world.worker().get("/v1/tasks").then().body("items.kind", contains("emergency-sight"));
        officer(world)
                .get(AT)
                .then()
                .body("items.user", contains(world.coordinator.toString()))
                .body("items.approvedBy", contains(notNullValue()));
        officer(World.luton()).get(AT).then().body("items", empty());
        var person = Copied.rows("select person from need where id = '%s'".formatted(need));
        officer(world)
                .get("/v1/people/" + person.getFirst() + "/disclosures?limit=100")
                .then()
                .body("items.purpose", hasItem("emergency"));
    }

    @Test
    void whoSeesNoNeedAsksForNobodyAndNoStrangerVouches() {
        var other = World.luton();
        World.post(other.worker(), AT, body()).statusCode(404);
        String id = ask().extract().path("id");
        World.post(other.worker(), AT + "/" + id + "/approval", "{}").statusCode(404);
        World.post(world.worker(), AT + "/" + id + "/approval", "{}").statusCode(200);
        assertThat(
                        Copied.rows(
                                "select approved_by from emergency_sight where id = '%s'"
                                        .formatted(id)))
                .containsExactly(world.worker.toString());
    }

    /// Whoever is not wanted, and groups, never learn it so; for whoever is at risk their own
    /// organisation vouches.
    @Test
    void itIsNoWayRoundWhatAPersonSaid() {
        var group = world.group("shopping", null);
        world.send(need, group);
        World.post(group.member(), AT, body()).statusCode(403);
        World.post(World.as(group.user(), group.organization(), "referrer"), AT, body())
                .statusCode(404);
        String id = ask().statusCode(201).extract().path("id");
        var person = Copied.rows("select person from need where id = '%s'".formatted(need));
        Copied.change(
                "update person set at_risk = true where id = '%s'".formatted(person.getFirst()));
        World.post(colleague(), AT + "/" + id + "/approval", "{}").statusCode(400);
        World.post(world.worker(), AT + "/" + id + "/approval", "{}").statusCode(200);
        person(id).statusCode(200);
        String opened = world.worker().get("/v1/needs/" + need).then().extract().path("case");
        world.agree(
                opened, World.CONSENT.replace("}", ",\"never\":[\"%s\"]}".formatted(world.hub)));

        person(id).statusCode(404);
        ask().statusCode(404);
    }

    private ValidatableResponse ask() {
        return World.post(world.coordinator(), AT, body());
    }

    private String body() {
        return "{\"need\":\"%s\",\"reason\":\"danger-to-life\"}".formatted(need);
    }

    private ValidatableResponse person(String id) {
        return world.coordinator().get(AT + "/" + id + "/person").then();
    }

    private RequestSpecification colleague() {
        return World.as(UUID.randomUUID(), world.hub, "coordinator");
    }

    private static RequestSpecification officer(World world) {
        return World.as(UUID.randomUUID(), world.council, "privacy");
    }
}
