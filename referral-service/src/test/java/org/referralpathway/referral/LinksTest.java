package org.referralpathway.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.TestIssuer;

/// Links that need no sign-in, of groups, volunteers and the person helped.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class LinksTest {
    @Test
    void aGroupAnswersWithoutSigningInAndAScannerChangesNothing() {
        var world = World.luton();
        var group = world.group("shopping", 1);
        var referral = world.send(world.need("shopping"), group);
        var token = link(referral, group.organization());
        var before = rowOf(referral);

        for (var i = 0; i < 20; i++) {
            byLink("group-links/read", token, "")
                    .statusCode(200)
                    .body("status", equalTo("OFFERED"))
                    .body("kind", equalTo("shopping"))
                    .body("person", nullValue())
                    .body("allowedMoves.action", hasItem("accept"));
            given().get("/v1/group-links/accept").then().statusCode(405);
            given().head("/v1/group-links/read").then().statusCode(405);
        }
        assertThat(rowOf(referral)).isEqualTo(before);

        byLink("group-links/ask", token, 0, ",\"text\":\"Is there a lift?\"")
                .statusCode(200)
                .body("status", equalTo("QUERY"));
        World.move(world::worker, referral, "answer", "{\"text\":\"Yes\"}").statusCode(200);
        int version =
                byLink("group-links/read", token, "")
                        .body("messages.text", hasItem("Yes"))
                        .extract()
                        .path("version");
        byLink("group-links/accept", token, version + 1, "").statusCode(412);
        version =
                byLink("group-links/accept", token, version, "")
                        .statusCode(200)
                        .body("status", equalTo("ACCEPTED"))
                        .body("person", nullValue())
                        .body("messages", empty())
                        .body(not(containsString("Canary")))
                        .extract()
                        .path("version");
        assertThat(Copied.reserved(group.pool())).isEqualTo(1);
        version =
                byLink("group-links/start", token, version, "")
                        .statusCode(200)
                        .body("status", equalTo("IN_PROGRESS"))
                        .extract()
                        .path("version");
        version =
                byLink("group-links/deliver", token, version, ",\"text\":\"Done for Canaryname\"")
                        .statusCode(200)
                        .body("status", equalTo("DELIVERED"))
                        .body(not(containsString("Canary")))
                        .extract()
                        .path("version");
        byLink(
                        "group-links/outcome",
                        token,
                        version,
                        ",\"kind\":\"need-met\",\"rating\":\"achieved\"")
                .statusCode(200)
                .body("outcomes.rating", hasItem("achieved"));
        World.move(world::worker, referral, "close", "{}").statusCode(200);
    }

    @Test
    void whoThePersonIsTakesACodeFromTheGroupsOwnMailbox() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        var token = link(referral, group.organization());

        byLink("group-links/code", token, "").statusCode(403);
        byLink("group-links/accept", token, 0, "").statusCode(200);
        byLink("group-links/code", token, "").statusCode(200).body("sent", equalTo(true));
        byLink("group-links/code", token, "").statusCode(200).body("sent", equalTo(false));
        assertThat(ReferralLifecycleTest.eventsOf(referral, 3))
                .last()
                .satisfies(event -> assertThat(event.value()).doesNotContain("Canary"));
        var code = code(referral, group.organization());
        byLink("group-links/person", token, ",\"code\":\"" + code + "\"")
                .statusCode(200)
                .body("familyName", equalTo("Canaryname"));

        for (var i = 0; i < 5; i++) {
            byLink("group-links/person", token, ",\"code\":\"" + other(code) + "\"")
                    .statusCode(403)
                    .body("type", endsWith("code-not-right"));
        }
        byLink("group-links/person", token, ",\"code\":\"" + code + "\"").statusCode(403);
    }

    @Test
    void aLinkOpensItsOwnReferralForItsOwnGroupAndTime() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var stranger = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        var token = link(referral, group.organization());

        internal("group-links", referral, stranger.organization()).statusCode(404);
        internal("group-codes", referral, group.organization()).statusCode(404);
        byLink("volunteer-links/read", token, "").statusCode(404);
        byLink("person-links/read", token, ",\"code\":\"123456\"").statusCode(404);
        byLink("group-links/read", "A".repeat(43), "").statusCode(404);
        given().auth()
                .oauth2(TestIssuer.token(UUID.randomUUID(), world.council, "referrer").sign())
                .contentType(ContentType.JSON)
                .body(
                        "{\"referral\":\"%s\",\"organization\":\"%s\"}"
                                .formatted(referral, group.organization()))
                .post("/internal/v1/group-links")
                .then()
                .statusCode(403);

        Copied.asOwner(
                "update link set expires_at = made_at where referral = '%s'".formatted(referral));
        byLink("group-links/read", token, "").statusCode(404);
        World.move(group::member, referral, "decline", "{\"reason\":\"no-capacity\"}")
                .statusCode(200);
        internal("group-links", referral, group.organization()).statusCode(404);
    }

    @Test
    void aVolunteerSeesTheTaskThenTheAddressThenNothing() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        var inAWeek = Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String delivery =
                World.move(
                                group::member,
                                referral,
                                "deliveries",
                                "{\"plannedAt\":\"%s\"}".formatted(inAWeek))
                        .statusCode(200)
                        .extract()
                        .path("deliveries[0].id");
        var token = errand(group, referral, delivery);

        byLink("volunteer-links/read", token, "")
                .statusCode(200)
                .body("firstName", equalTo("Zebedee"))
                .body("plannedAt", equalTo(inAWeek.toString()))
                .body("address", nullValue())
                .body("phone", nullValue())
                .body(not(containsString("Canary")));
        soon(delivery);
        byLink("volunteer-links/read", token, "")
                .body("address", equalTo("1 Canary Walk"))
                .body("phone", notNullValue())
                .body(not(containsString("Canaryname")));
        byLink("volunteer-links/worry", token, ",\"text\":\"Canary: no heating\"").statusCode(200);
        assertThat(Copied.rows("select kind from task where referral = '%s'".formatted(referral)))
                .containsExactly("concern");

        byLink("volunteer-links/tell", token, "").statusCode(200).body("state", equalTo("DONE"));
        byLink("volunteer-links/read", token, "")
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("firstName", nullValue())
                .body("address", nullValue())
                .body(not(containsString("Canary")));
    }

    @Test
    void theNewestLinkOfAnErrandCountsAndAMissedMedicineIsTold() {
        var world = World.luton();
        var group = world.group("medication-delivery", null);
        var referral = world.send(world.need("medication-delivery"), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        String delivery =
                World.move(
                                group::member,
                                referral,
                                "deliveries",
                                "{\"plannedAt\":\"%s\"}".formatted(Instant.now()))
                        .statusCode(200)
                        .extract()
                        .path("deliveries[0].id");
        var first = errand(group, referral, delivery);
        var second = errand(group, referral, delivery);
        byLink("volunteer-links/read", first, "").statusCode(404);
        World.post(
                        world.group("shopping", null).member(),
                        "/v1/links/volunteer",
                        "{\"referral\":\"%s\",\"delivery\":\"%s\"}".formatted(referral, delivery))
                .statusCode(404);

        byLink("volunteer-links/tell", second, ",\"missed\":\"nobody-in\"")
                .statusCode(200)
                .body("state", equalTo("MISSED"));
        assertThat(Copied.rows("select kind from task where referral = '%s'".formatted(referral)))
                .containsExactly("missed-delivery");
        byLink("volunteer-links/tell", second, "").statusCode(404);
    }

    @Test
    void sensitiveKindsAreReadAfterSigningIn() {
        var world = World.luton();
        var group = world.group("hiv", null);
        World.as(world.coordinator, world.hub, "coordinator")
                .put(
                        "/v1/partnerships/%s/clearances/%s/hiv"
                                .formatted(world.partnership, group.organization()))
                .then()
                .statusCode(204);
        var referral = world.send(world.need("hiv"), group);
        var token = link(referral, group.organization());

        byLink("group-links/read", token, "")
                .statusCode(403)
                .body("type", endsWith("sign-in-needed"))
                .body(not(containsString("hiv")));
        byLink("group-links/accept", token, 0, "").statusCode(403);
        World.post(
                        world.worker(),
                        "/v1/links/person",
                        "{\"supportCase\":\"%s\"}"
                                .formatted(
                                        Copied.rows(
                                                        "select support_case from need join referral r on r.need = need.id where r.id = '%s'"
                                                                .formatted(referral))
                                                .getFirst()))
                .statusCode(403);
        assertThat(rowOf(referral)).anyMatch(row -> row.contains("OFFERED"));
    }

    @Test
    void thePersonHelpedSeesTheirOwnPageAndChangesTheirMind() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var opened = world.openCase();
        world.agree(opened, World.CONSENT);
        var need = world.need(opened, "shopping", 1);
        var referral = world.send(need, group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        var made =
                World.post(
                                world.worker(),
                                "/v1/links/person",
                                "{\"supportCase\":\"%s\"}".formatted(opened))
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        var token = made.getString("token");
        var code = made.getString("code");
        var right = ",\"code\":\"" + code + "\"";

        byLink("person-links/read", token, ",\"code\":\"" + other(code) + "\"").statusCode(403);
        World.post(
                group.member(),
                "/v1/referrals/" + referral + "/concerns",
                "{\"text\":\"A worry nobody reads of\"}");
        byLink("person-links/read", token, right)
                .statusCode(200)
                .body("seen.purpose", not(hasItem("keep-safe")))
                .body("firstName", equalTo("Zebedee"))
                .body("wanted.organizationName", hasItem("A group"))
                .body("wanted.status", hasItem("IN_SERVICE"))
                .body("shared.categories", hasItem("address"))
                .body("seen.organizationName", hasItem("A group"));
        byLink("person-links/not-needed", token, right + ",\"need\":\"" + need + "\"")
                .statusCode(200);
        assertThat(Copied.rows("select kind from task where need = '%s'".formatted(need)))
                .containsExactlyInAnyOrder("concern", "still-needed");
        byLink("person-links/change-of-mind", token, right)
                .statusCode(200)
                .body("shared.categories", empty());
        group.member()
                .get("/v1/referrals/" + referral)
                .then()
                .body("person", nullValue())
                .body("withheld", equalTo("nothing-agreed"));
        assertThat(Copied.rows("select kind from task where need = '%s'".formatted(need)))
                .contains("sharing-ended");

        for (var i = 0; i < 5; i++) {
            byLink("person-links/read", token, ",\"code\":\"" + other(code) + "\"");
        }
        byLink("person-links/read", token, right).statusCode(403);
    }

    /// What rests on the law is not ended by a press; somebody answers.
    @Test
    void anObjectionToAnotherBasisGoesToThePrivacyOfficer() {
        var world = World.luton();
        var opened = world.openCase();
        world.agree(
                opened,
                """
                {"basis":"public-task","privacyNotice":"2026-1","categories":["identity"],"until":"%s"}\
                """
                        .formatted(java.time.LocalDate.now().plusMonths(6)));
        var made =
                World.post(
                                world.worker(),
                                "/v1/links/person",
                                "{\"supportCase\":\"%s\"}".formatted(opened))
                        .statusCode(200)
                        .extract()
                        .jsonPath();

        byLink(
                        "person-links/change-of-mind",
                        made.getString("token"),
                        ",\"code\":\"" + made.getString("code") + "\"")
                .statusCode(200)
                .body("shared.categories", hasItem("identity"));
        World.as(UUID.randomUUID(), world.council, "privacy")
                .get("/v1/subject-requests")
                .then()
                .body("items.kind", hasItem("objection"));
    }

    private static void soon(String delivery) {
        Copied.asOwner(
                "update delivery set planned_at = '%s' where id = '%s'"
                        .formatted(Instant.now().plus(1, ChronoUnit.HOURS), delivery));
    }

    private static String errand(World.Group group, UUID referral, String delivery) {
        return World.post(
                        group.member(),
                        "/v1/links/volunteer",
                        "{\"referral\":\"%s\",\"delivery\":\"%s\"}".formatted(referral, delivery))
                .statusCode(200)
                .extract()
                .path("token");
    }

    private static String link(UUID referral, UUID organization) {
        return internal("group-links", referral, organization)
                .statusCode(200)
                .extract()
                .path("token");
    }

    private static String code(UUID referral, UUID organization) {
        return internal("group-codes", referral, organization)
                .statusCode(200)
                .extract()
                .path("code");
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static ValidatableResponse internal(String what, UUID referral, UUID organization) {
        return given().auth()
                .oauth2(TestIssuer.tokenWithoutOrganization(UUID.randomUUID(), "service").sign())
                .contentType(ContentType.JSON)
                .body(
                        "{\"referral\":\"%s\",\"organization\":\"%s\"}"
                                .formatted(referral, organization))
                .post("/internal/v1/" + what)
                .then();
    }

    private static ValidatableResponse byLink(String path, String token, String more) {
        return byLink(path, token, 0, more);
    }

    private static ValidatableResponse byLink(String path, String token, int version, String more) {
        return World.post(
                given().header("If-Match", "\"" + version + "\""),
                "/v1/" + path,
                "{\"token\":\"" + token + "\"" + more + "}");
    }

    private static List<String> rowOf(UUID referral) {
        return Copied.rows("select t::text from referral t where id = '%s'".formatted(referral));
    }
}
