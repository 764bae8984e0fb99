package org.referralpathway.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.referral.ByLink.byLink;
import static org.referralpathway.referral.ByLink.code;
import static org.referralpathway.referral.ByLink.internal;
import static org.referralpathway.referral.ByLink.link;
import static org.referralpathway.referral.ByLink.other;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.TestIssuer;

/// What a group does by the link in its mail.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class GroupLinksTest {
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

        byLink("group-links/person", token, ",\"code\":\"" + code + "\"")
                .statusCode(403)
                .body("type", endsWith("code-not-right"));
        Copied.change(
                "update link_code set wanted_at = wanted_at - interval '2 minutes' where referral = '%s'"
                        .formatted(referral));
        byLink("group-links/code", token, "").body("sent", equalTo(true));
        var next = code(referral, group.organization());
        for (var i = 0; i < 5; i++) {
            byLink("group-links/person", token, ",\"code\":\"" + other(next) + "\"")
                    .statusCode(403)
                    .body("type", endsWith("code-not-right"));
        }
        byLink("group-links/person", token, ",\"code\":\"" + next + "\"").statusCode(403);
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

    private static List<String> rowOf(UUID referral) {
        return Copied.rows("select t::text from referral t where id = '%s'".formatted(referral));
    }
}
