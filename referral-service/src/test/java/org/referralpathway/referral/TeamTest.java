package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// A team of several organisations on one case (MISSION B row 3).
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class TeamTest {
    private static final String SEATS = "{\"seats\":[\"council\",\"nhs\",\"third-sector\"]}";
    private World world;
    private World.Group board;
    private World.Group charity;
    private String opened;

    @BeforeEach
    void aCaseThatThreeMayShare() {
        world = World.luton();
        board = world.group("shopping", null);
        charity = world.group("shopping", null);
        opened = world.openCase();
    }

    @Test
    void itsMembersSeeThePlanAndNobodyElseOfTheirOrganisations() {
        var team = teamOfTwo();
        assertThat(world.worker().get(path()).then().extract().<Boolean>path("complete")).isFalse();
        world.worker().get(path()).then().body("vacant", contains("third-sector"));
        world.joins(charity.user(), charity.organization());
        seat("third-sector", charity.user(), "").statusCode(201).body("complete", equalTo(true));
        world.need(opened, "shopping", 1);
        World.post(
                        charity.member(),
                        "/v1/teams/" + team + "/entries",
                        "{\"kind\":\"can-link\",\"text\":\"Canary: the allotment society\"}")
                .statusCode(201);

        plan(world.worker(), team).body("entries.text", contains("Canary: the allotment society"));
        plan(board.member(), team)
                .body("person", equalTo(World.CANARY))
                .body("needs.kind", contains("shopping"))
                .body("entries.kind", contains("can-link"));
        var colleague = World.as(UUID.randomUUID(), charity.organization(), "provider");
        colleague.get("/v1/teams/" + team).then().statusCode(404);
        World.as(UUID.randomUUID(), world.council, "referrer")
                .get("/v1/teams/" + team)
                .then()
                .statusCode(404);
        World.as(charity.user(), board.organization(), "provider")
                .get("/v1/teams/" + team)
                .then()
                .statusCode(404);
        charity.member().get("/v1/teams").then().body("items.id", contains(team));
        world.coordinator().get("/v1/teams").then().body("items", empty());
        assertThat(
                        Copied.rows(
                                "select position('Canary'::bytea in text) from team_entry where team = '%s'"
                                        .formatted(team)))
                .containsExactly("0");
    }

    @Test
    void whoseDaysHaveEndedSeesNothingAndLeavesTheirActions() {
        var team = teamOfTwo();
        World.post(
                        board.member(),
                        "/v1/teams/" + team + "/entries",
                        "{\"kind\":\"action\",\"text\":\"Ask the ward\",\"dueOn\":\"%s\"}"
                                .formatted(LocalDate.now(ZoneId.of("Europe/London")).plusDays(7)))
                .statusCode(201);
        var member = Copied.rows(seatOf(team, "nhs")).getFirst();
        World.post(
                        world.worker(),
                        path() + "/members/" + member + "/end",
                        "{\"until\":\"%s\"}"
                                .formatted(LocalDate.now(ZoneId.of("Europe/London")).plusDays(1)))
                .statusCode(200)
                .body("complete", equalTo(false));
        plan(board.member(), team).body("entries.toHandOver", contains(false));

        Copied.asOwner(
                "update team_member set valid_from = valid_from - interval '2 days', valid_until = valid_until - interval '1 day' where id = '%s'"
                        .formatted(member));

        board.member().get("/v1/teams/" + team).then().statusCode(404);
        board.member().get("/v1/teams").then().body("items", empty());
        String entry =
                plan(world.worker(), team)
                        .body("entries.toHandOver", contains(true))
                        .extract()
                        .path("entries[0].id");
        var mine = Copied.rows(seatOf(team, "council")).getFirst();
        World.post(
                        world.worker(),
                        "/v1/teams/" + team + "/entries/" + entry + "/holder",
                        "{\"holder\":\"%s\"}".formatted(member))
                .statusCode(400)
                .body("errors.pointer", contains("/holder"));
        World.post(
                        world.worker(),
                        "/v1/teams/" + team + "/entries/" + entry + "/holder",
                        "{\"holder\":\"%s\"}".formatted(mine))
                .statusCode(200)
                .body("entries.toHandOver", contains(false));
        World.post(world.worker(), "/v1/teams/" + team + "/entries/" + entry + "/done", "{}")
                .statusCode(200);
    }

    @Test
    void nobodyLearnsOfACaseWithoutAgreementAndNobodyAfterAChangeOfMind() {
        var stranger = UUID.randomUUID();
        world.joins(stranger, UUID.randomUUID());
        World.post(world.worker(), path(), SEATS).statusCode(201);
        world.joins(board.user(), board.organization());
        seat("nhs", board.user(), "").statusCode(403).body("type", endsWith("not-disclosed"));
        world.agree(opened, World.CONSENT);
        seat("nhs", stranger, "")
                .statusCode(403)
                .body("type", endsWith("sharing-agreement-missing"));
        seat("nhs", board.user(), "").statusCode(201);
        String team = world.worker().get(path()).then().extract().path("id");
        plan(board.member(), team).body("person", equalTo(World.CANARY));

        World.post(world.worker(), "/v1/cases/" + opened + "/sharing/withdrawal", "{}")
                .statusCode(204);

        plan(board.member(), team)
                .body("person", nullValue())
                .body("withheld", equalTo("nothing-agreed"))
                .body("needs", empty());
        World.post(
                        board.member(),
                        "/v1/teams/" + team + "/entries",
                        "{\"kind\":\"action\",\"text\":\"Ask the ward\"}")
                .statusCode(403);
    }

    @Test
    void whoIsAtRiskIsToldToNobodyWhoseSafeguardingIsUnchecked() {
        var team = teamOfTwo();
        String person = world.worker().get("/v1/cases/" + opened).then().extract().path("person");
        Copied.change("update person set at_risk = true where id = '%s'".formatted(person));

        plan(board.member(), team)
                .body("person", nullValue())
                .body("withheld", equalTo("not-available"));
        plan(world.worker(), team).body("person", equalTo(World.CANARY));
        world.joins(charity.user(), charity.organization());
        seat("third-sector", charity.user(), "").statusCode(403);
    }

    @Test
    void aSeatIsHeldByOneAndACaseHasOneTeam() {
        teamOfTwo();
        World.post(world.worker(), path(), SEATS)
                .statusCode(409)
                .body("type", endsWith("team-made"));
        seat("nhs", charity.user(), "").statusCode(400).body("errors.pointer", contains("/user"));
        world.joins(charity.user(), charity.organization());
        seat("nhs", charity.user(), "").statusCode(409).body("type", endsWith("seat-taken"));
        seat("police", charity.user(), "")
                .statusCode(400)
                .body("errors.pointer", contains("/seat"));
        World.post(
                        world.worker(),
                        "/v1/cases/" + world.openCase() + "/team",
                        "{\"seats\":[\"nhs\",\"nhs\"]}")
                .statusCode(400)
                .body("errors.pointer", contains("/seats"));
    }

    private String teamOfTwo() {
        world.agree(opened, World.CONSENT);
        World.post(world.worker(), path(), SEATS).statusCode(201).body("complete", equalTo(false));
        world.joins(world.worker, world.council);
        world.joins(board.user(), board.organization());
        seat("council", world.worker, "").statusCode(201);
        return seat("nhs", board.user(), "")
                .statusCode(201)
                .body("members.seat", contains("council", "nhs"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse plan(RequestSpecification who, String team) {
        return who.get("/v1/teams/" + team).then().statusCode(200);
    }

    private ValidatableResponse seat(String seat, UUID user, String more) {
        return World.post(
                world.worker(),
                path() + "/members",
                "{\"seat\":\"%s\",\"user\":\"%s\"%s}".formatted(seat, user, more));
    }

    private static String seatOf(String team, String seat) {
        return "select id from team_member where team = '%s' and seat = '%s'".formatted(team, seat);
    }

    private String path() {
        return "/v1/cases/" + opened + "/team";
    }
}
