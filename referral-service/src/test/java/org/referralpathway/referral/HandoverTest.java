package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
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

/// Work that goes from one colleague to another, and what goes with it.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class HandoverTest {
    private static final String JOAN = "Joan Canaryfoe";
    private final UUID colleague = UUID.randomUUID();
    private World world;

    @BeforeEach
    void aPartnership() {
        world = World.luton();
    }

    @Test
    void nobodyButWhoWroteItDownSeesWhomAPersonDoesNotWantUntilTheirWorkIsTakenOver() {
        var group = world.group("shopping", null);
        var other = world.group("shopping", null);
        var opened = world.openCase();
        world.agree(opened, unwanted("\"never\":[\"%s\"],".formatted(group.organization())));
        world.need(opened, "shopping", 1);
        world.joins(colleague, world.council);

        sharing(colleague(), opened)
                .body("items[0].never", empty())
                .body("items[0].neverPeople", empty())
                .body(not(containsString("Canaryfoe")));
        World.post(
                        colleague(),
                        "/v1/cases/" + opened + "/sharing",
                        World.CONSENT.replace(
                                "}",
                                ",\"never\":[\"%s\"],\"neverPeople\":[]}"
                                        .formatted(other.organization())))
                .statusCode(201)
                .body("never", empty());
        sharing(world.worker(), opened)
                .body(
                        "items[0].never",
                        containsInAnyOrder(
                                group.organization().toString(), other.organization().toString()))
                .body("items[0].neverPeople", contains(JOAN));

        handOver(world.worker, colleague, "Ann Friend").statusCode(200);
        sharing(colleague(), opened).body("items[0].neverPeople", contains(JOAN));
        sharing(world.worker(), opened).body("items[0].neverPeople", empty());
    }

    @Test
    void aColleagueWhomThePersonDoesNotWantIsNotAssignedNorByHandingOver() {
        var group = world.group("shopping", null);
        var opened = world.openCase();
        world.agree(opened, unwanted(""));
        var referral = world.send(world.need(opened, "shopping", 1), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        world.joins(colleague, group.organization());

        assign(group, referral, "Joan").statusCode(400).body("errors.pointer", contains("/name"));
        assign(group, referral, "CANARYFOE, Joan")
                .statusCode(409)
                .body("type", endsWith("not-available"))
                .body(not(containsString("anaryfoe")));
        assign(group, referral, "Ann Friend")
                .statusCode(200)
                .body("assignedTo", equalTo(colleague.toString()));

        var next = UUID.randomUUID();
        world.joins(next, group.organization());
        World.post(group.member(), "/v1/handovers", body(colleague, next, "Joan M. Canaryfoe"))
                .statusCode(200)
                .body("assigned", equalTo(0));
        group.member().get("/v1/referrals/" + referral).then().body("assignedTo", nullValue());
    }

    @Test
    void seatsWithTheirActionsAndNeedsThatWereBegunGoToo() {
        var opened = world.openCase();
        world.joins(world.worker, world.council);
        world.joins(colleague, world.council);
        World.post(
                        world.worker(),
                        "/v1/cases/" + opened + "/team",
                        "{\"seats\":[\"council\",\"nhs\"]}")
                .statusCode(201);
        String team =
                World.post(
                                world.worker(),
                                "/v1/cases/" + opened + "/team/members",
                                "{\"seat\":\"council\",\"user\":\"%s\"}".formatted(world.worker))
                        .statusCode(201)
                        .extract()
                        .path("id");
        World.post(
                        world.worker(),
                        "/v1/teams/" + team + "/entries",
                        "{\"kind\":\"action\",\"text\":\"Ring the doctor\"}")
                .statusCode(201);
        String person = world.worker().get("/v1/cases/" + opened).then().extract().path("person");
        world.worker()
                .contentType("application/json")
                .body("{\"fields\":{\"kind\":[\"shopping\"]}}")
                .put("/v1/people/" + person + "/need-draft")
                .then()
                .statusCode(204);
        world.worker()
                .get("/v1/colleagues/" + world.worker + "/open-work")
                .then()
                .body("seats", equalTo(1))
                .body("begun", equalTo(1));
        colleague().get("/v1/teams/" + team).then().statusCode(404);

        handOver(world.worker, colleague, "Ann Friend")
                .statusCode(200)
                .body("seats", equalTo(1))
                .body("begun", equalTo(1));

        colleague().get("/v1/teams/" + team).then().statusCode(200);
        world.worker().get("/v1/teams/" + team).then().statusCode(404);
        assertThat(
                        Copied.rows(
                                "select m.user_id from team_entry e join team_member m on m.id = e.holder where e.team = '%s'"
                                        .formatted(team)))
                .containsExactly(colleague.toString());
        handOver(world.worker, colleague, "Ann Friend").statusCode(200);
        handOver(colleague, colleague, "Ann Friend").statusCode(400);
        colleague().get("/v1/teams/" + team).then().statusCode(200);
    }

    private static String unwanted(String groups) {
        return World.CONSENT.replace("}", ",%s\"neverPeople\":[\"%s\"]}".formatted(groups, JOAN));
    }

    private ValidatableResponse assign(World.Group group, UUID referral, String name) {
        int version = group.member().get("/v1/referrals/" + referral).path("version");
        return group.member()
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"user\":\"%s\",\"name\":\"%s\"}".formatted(colleague, name))
                .put("/v1/referrals/" + referral + "/assignee")
                .then();
    }

    private static ValidatableResponse sharing(RequestSpecification who, String opened) {
        return who.get("/v1/cases/" + opened + "/sharing").then().statusCode(200);
    }

    private ValidatableResponse handOver(UUID from, UUID to, String name) {
        return World.post(world.worker(), "/v1/handovers", body(from, to, name));
    }

    private static String body(UUID from, UUID to, String name) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"name\":\"%s\"}".formatted(from, to, name);
    }

    private RequestSpecification colleague() {
        return World.as(colleague, world.council, "referrer");
    }
}
