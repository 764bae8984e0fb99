package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.referral.ByLink.byLink;
import static org.referralpathway.referral.ByLink.other;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// Links that somebody hands on: to the volunteer who goes, and to the person helped.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class HandedOnLinksTest {
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
                        "{\"referral\":\"%s\",\"delivery\":\"%s\",\"volunteer\":\"Ann Friend\"}"
                                .formatted(referral, delivery))
                .statusCode(404);

        byLink("volunteer-links/tell", second, ",\"missed\":\"nobody-in\"")
                .statusCode(200)
                .body("state", equalTo("MISSED"));
        assertThat(Copied.rows("select kind from task where referral = '%s'".formatted(referral)))
                .containsExactly("missed-delivery");
        byLink("volunteer-links/tell", second, "").statusCode(404);
    }

    /// What is not safe is added; nothing is made safe again from there, by whoever holds the code.
    private static void lessSafe(String token, String right, String wrongCode) {
        byLink("person-links/safe-contact", token, right + unsafe(true, false))
                .statusCode(200)
                .body("safeContact.neverCall", equalTo(true))
                .body("safeContact.neverText", equalTo(false));
        byLink("person-links/safe-contact", token, right + unsafe(false, true))
                .statusCode(200)
                .body("safeContact.neverCall", equalTo(true))
                .body("safeContact.neverText", equalTo(true));
        byLink("person-links/safe-contact", token, right + unsafe(false, false)).statusCode(400);
        byLink(
                        "person-links/safe-contact",
                        token,
                        ",\"code\":\"" + wrongCode + "\"" + unsafe(true, true))
                .statusCode(403);
    }

    private static String unsafe(boolean call, boolean text) {
        return """
        ,"safeContact":{"doNotContact":false,"neverCall":%s,"neverVoicemail":false,"neverText":%s,"neverWrite":false}\
        """
                .formatted(call, text);
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
        lessSafe(token, right, other(code));
        var about = right + ",\"need\":\"" + need + "\"";
        stillNeeded(world, need, referral);
        byLink("person-links/read", token, right).body("wanted.asked", hasItem(true));
        byLink("person-links/still-needed", token, about)
                .statusCode(200)
                .body("wanted.asked", hasItem(false));
        assertThat(openTasks(need)).containsExactly("concern");
        byLink("person-links/not-needed", token, about).statusCode(200);
        byLink("person-links/still-needed", token, about).statusCode(200);
        assertThat(openTasks(need)).containsExactlyInAnyOrder("concern", "still-needed");
        byLink("person-links/still-needed", token, right + ",\"need\":\"" + opened + "\"")
                .statusCode(404);
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

    /// As the clock of a waiting list asks.
    private static void stillNeeded(World world, UUID need, UUID referral) {
        Copied.asOwner(
                """
                insert into task (id, organization, need, referral, kind, due_on, opened_at)
                values (gen_random_uuid(), '%s', '%s', '%s', 'still-needed', now(), now())\
                """
                        .formatted(world.council, need, referral));
    }

    private static List<String> openTasks(UUID need) {
        return Copied.rows(
                "select kind from task where need = '%s' and done_at is null".formatted(need));
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
                        "{\"referral\":\"%s\",\"delivery\":\"%s\",\"volunteer\":\"Ann Friend\"}"
                                .formatted(referral, delivery))
                .statusCode(200)
                .extract()
                .path("token");
    }
}
