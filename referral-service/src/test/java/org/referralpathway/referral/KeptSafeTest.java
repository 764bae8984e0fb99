package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.privacy.Midnight;

/// What is written down, compared and watched so that nobody comes to harm.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // injected
class KeptSafeTest {
    @Inject Midnight midnight;

    @Test
    void whoWasRefusedIsWrittenDownWhereverTheyAsked() {
        var world = World.luton();
        var need = world.need("shopping");
        var person = personOf(need);
        var other = World.luton();
        var group = other.group("shopping", null);

        other.worker().get("/v1/people/" + person).then().statusCode(404);
        other.worker().get("/v1/needs/" + need).then().statusCode(404);
        World.post(
                        other.worker(),
                        "/v1/referrals",
                        "{\"need\":\"%s\",\"service\":\"%s\"}".formatted(need, group.service()))
                .statusCode(404);
        group.member().get("/v1/people/" + person).then().statusCode(403);
        other.worker().get("/v1/needs/" + UUID.randomUUID()).then().statusCode(404);

        assertThat(
                        Copied.rows(
                                "select user_id from audit where person = '%s' and act = 'refuse' order by at"
                                        .formatted(person)))
                .containsExactly(
                        other.worker.toString(),
                        other.worker.toString(),
                        other.worker.toString(),
                        group.user().toString());
        assertThat(
                        Copied.rows(
                                "select id from audit where user_id = '%s' and act = 'refuse'"
                                        .formatted(other.worker)))
                .as("what does not exist leaves no row")
                .hasSize(3);
    }

    @Test
    void whomAPersonDoesNotWantIsSentToThemByNobody() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var opened = world.openCase();
        world.agree(opened, World.CONSENT.replace("}", ",\"neverPeople\":[\"Joan Canaryfoe\"]}"));
        world.agree(opened, World.CONSENT);
        var referral = world.send(world.need(opened, "shopping", 1), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        World.move(group::member, referral, "deliveries", World.PLANNED).statusCode(200);
        String delivery =
                group.member()
                        .get("/v1/referrals/" + referral)
                        .then()
                        .body(not(containsString("Canaryfoe")))
                        .extract()
                        .path("deliveries[0].id");

        volunteer(group, referral, delivery, "Joan Mary CANARYFOE")
                .statusCode(409)
                .body("type", endsWith("not-available"))
                .body(not(containsString("Canaryfoe")));
        volunteer(group, referral, delivery, "Joan").statusCode(400);
        String token =
                volunteer(group, referral, delivery, "Joan Smith")
                        .statusCode(200)
                        .extract()
                        .path("token");
        ByLink.byLink("volunteer-links/read", token, "").statusCode(200);
        world.agree(opened, World.CONSENT.replace("}", ",\"neverPeople\":[\"Joan\"]}"));
        ByLink.byLink("volunteer-links/read", token, "").statusCode(404);
        volunteer(group, referral, delivery, "Joan Smith").statusCode(409);
        for (var i = 0; i < 3; i++) {
            volunteer(group, referral, delivery, "Joan Brown").statusCode(409);
        }
        volunteer(group, referral, delivery, "Peter Pan").statusCode(409);
        world.worker()
                .get("/v1/cases/" + opened + "/sharing")
                .then()
                .body("items[1].neverPeople", contains("Joan Canaryfoe"));
        assertThat(
                        Copied.rows(
                                "select 1 from sharing_basis where position('Canaryfoe'::bytea in never_people) > 0"))
                .isEmpty();
    }

    @Test
    void aGroupSeesWhichOfItsLinksOpenAndTakesOneBack() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        World.move(group::member, referral, "deliveries", World.PLANNED).statusCode(200);
        String delivery =
                group.member()
                        .get("/v1/referrals/" + referral)
                        .then()
                        .extract()
                        .path("deliveries[0].id");
        String token = volunteer(group, referral, delivery, "Ann Friend").extract().path("token");
        var at = "/v1/referrals/" + referral + "/links";
        String link =
                group.member()
                        .get(at)
                        .then()
                        .body("items.purpose", contains("VOLUNTEER"))
                        .body(not(containsString(token)))
                        .extract()
                        .path("items[0].id");
        world.group("shopping", null).member().delete(at + "/" + link).then().statusCode(404);

        group.member().delete(at + "/" + link).then().statusCode(204);

        group.member().get(at).then().body("items", empty());
        ByLink.byLink("volunteer-links/read", token, "").statusCode(404);
    }

    @Test
    void whatWasBegunIsKeptForWhoeverBeganItAndForNinetyDays() throws SQLException {
        var world = World.luton();
        String person =
                world.worker().get("/v1/cases/" + world.openCase()).then().extract().path("person");
        var at = "/v1/people/" + person + "/need-draft";
        world.worker().get(at).then().statusCode(404);
        save(world, at, "Canary kind").statusCode(204);
        save(world, at, "Canary note").statusCode(204);

        world.worker().get(at).then().body("fields.note", contains("Canary note"));
        world.worker()
                .get("/v1/need-drafts")
                .then()
                .body("items.personName", contains(World.CANARY));
        World.as(UUID.randomUUID(), world.council, "referrer").get(at).then().statusCode(404);
        World.luton().worker().get(at).then().statusCode(404);
        save(world, at, "x".repeat(2001)).statusCode(400);
        assertThat(
                        Copied.rows(
                                "select 1 from need_draft where position('Canary'::bytea in body) > 0"))
                .isEmpty();
        Copied.asOwner(
                "update need_draft set saved_at = saved_at - interval '89 days' where person = '%s'"
                        .formatted(person));
        midnight.now();
        world.worker().get(at).then().statusCode(200);
        Copied.asOwner(
                "update need_draft set saved_at = saved_at - interval '2 days' where person = '%s'"
                        .formatted(person));
        hold(world, person, "hold");
        midnight.now();
        world.worker().get(at).then().statusCode(200);
        hold(world, person, "hold/lift");
        midnight.now();
        world.worker().get(at).then().statusCode(404);
        save(world, at, "Canary again").statusCode(204);
        world.worker().delete(at).then().statusCode(204);
        world.worker().get("/v1/need-drafts").then().body("items", empty());
    }

    private static void hold(World world, String person, String what) {
        World.post(
                        World.as(UUID.randomUUID(), world.council, "privacy"),
                        "/v1/people/" + person + "/" + what,
                        what.equals("hold") ? "{\"reason\":\"court\"}" : "{}")
                .statusCode(204);
    }

    @Test
    void aCoordinatorIsToldThatAnotherHasItInHandAndDecides() {
        var world = World.luton();
        var first = world.need("shopping");
        var second = inAnotherHand(world);
        var at = "/v1/needs/" + second + "/in-hand";

        String finding =
                world.coordinator()
                        .get(at)
                        .then()
                        .statusCode(200)
                        .body(
                                "items.since",
                                contains(LocalDate.now(ZoneId.of("Europe/London")).toString()))
                        .body(not(containsString("Canary")))
                        .body(not(containsString(first.toString())))
                        .extract()
                        .path("items[0].finding");
        world.worker().get(at).then().statusCode(403);
        World.as(world.worker, world.council, "coordinator").get(at).then().statusCode(404);
        assertThat(seenBy(world.council, personOf(first))).contains("compare");

        decide(world, at + "/" + first, "same").statusCode(404);
        decide(world, at + "/" + finding, "same").statusCode(204);
        decide(world, at + "/" + finding, "different").statusCode(404);
        world.coordinator().get(at).then().body("items", empty());
        assertThat(tasks(first)).containsExactly("same-need");
        assertThat(tasks(second)).containsExactly("same-need");
    }

    /// The limit is the same for whom there is somebody to find and for whom there is not.
    @Test
    void nobodyComparesPeopleByTheHundred() {
        var world = World.luton();
        world.need("shopping");
        var found = inAnotherHand(world);
        var alone = world.need("food-parcel");
        Copied.change(
                """
                insert into audit (id, person, categories, act, purpose, user_id, organization, at)
                select gen_random_uuid(), gen_random_uuid(), '{identity}', 'compare', 'arrange-help', '%s', '%s', now()
                from generate_series(1, 60)\
                """
                        .formatted(world.coordinator, world.hub));

        for (var need : List.of(found, alone)) {
            world.coordinator()
                    .get("/v1/needs/" + need + "/in-hand")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "3600")
                    .body("type", endsWith("too-many-comparisons"));
        }
    }

    @Test
    void aLookThatFindsNobodyCountsToo() {
        var world = World.luton();
        var alone = world.need("food-parcel");
        var other = world.need("food-parcel");
        Copied.change(
                """
                insert into audit (id, person, categories, act, purpose, user_id, organization, at)
                select gen_random_uuid(), gen_random_uuid(), '{identity}', 'compare', 'arrange-help', '%s', '%s', now()
                from generate_series(1, 59)\
                """
                        .formatted(world.coordinator, world.hub));

        world.coordinator()
                .get("/v1/needs/" + alone + "/in-hand")
                .then()
                .statusCode(200)
                .body("items", empty());
        world.coordinator().get("/v1/needs/" + other + "/in-hand").then().statusCode(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sensitive = true where id in ('%1$s', '%2$s')",
                "sensitive = true where id = '%1$s'",
                "sensitive = true where id = '%2$s'",
                "kind = 'transport' where id = '%1$s'",
                "partnership = gen_random_uuid() where id = '%1$s'"
            })
    void norIsWhatIsSensitiveOfAnotherKindOrElsewhere(String but) {
        var world = World.luton();
        var first = world.need("shopping");
        var second = inAnotherHand(world);
        var at = "/v1/needs/" + second + "/in-hand";
        world.coordinator().get(at).then().body("items.size()", equalTo(1));

        Copied.change(("update need set " + but).formatted(first, second));

        world.coordinator().get(at).then().statusCode(200).body("items", empty());
    }

    @Test
    void whoIsAtRiskIsComparedWithNobody() {
        var world = World.luton();
        var first = world.need("shopping");
        var second = inAnotherHand(world);
        for (var need : List.of(first, second)) {
            Copied.change(
                    "update person set at_risk = (id = '%s') where id in ('%s', '%s')"
                            .formatted(personOf(need), personOf(first), personOf(second)));

            world.coordinator()
                    .get("/v1/needs/" + second + "/in-hand")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void aProposalThatNobodyDecidedIsOnTheList() {
        var world = World.luton();
        var group = world.group("shopping", 9);
        var need = world.need("shopping", 3);
        var referral = world.send(need, group);
        World.move(group::member, referral, "accept-part", "{\"quantity\":1}").statusCode(200);
        Copied.asOwner(
                "update proposal set expires_at = now() - interval '1 hour' where referral = '%s'"
                        .formatted(referral));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> tasks(need).equals(List.of("proposal-expired")));
    }

    @Test
    void aMonthAfterTheirOwnPeopleHelpedTheWorkerIsAskedOnce() {
        var world = World.luton();
        var need = world.need("shopping");
        World.post(
                        world.worker().header("If-Match", "\"0\""),
                        "/v1/needs/" + need + "/end",
                        "{\"ending\":\"own-network\",\"agreed\":true}")
                .statusCode(200);
        var later = world.need("shopping");
        Copied.change(
                "update need set status_changed_at = status_changed_at - interval '31 days' where id = '%s'"
                        .formatted(need));
        Copied.asOwner(
                "update sharing_basis set valid_until = current_date + 3 where support_case ="
                        + " (select support_case from need where id = '%s')".formatted(later));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(tasks(need)).containsExactly("still-all-right");
                    assertThat(tasks(later)).containsExactly("sharing-ends");
                });
        String task =
                Copied.rows("select id from task where need = '%s'".formatted(need)).getFirst();
        World.post(world.worker(), "/v1/tasks/" + task + "/done", "{}").statusCode(204);
        await().pollDelay(Duration.ofMillis(900))
                .until(() -> tasks(need).equals(List.of("still-all-right")));
        world.worker().get("/v1/needs/" + need).then().body("status", equalTo("OWN_NETWORK"));
    }

    private static List<String> tasks(UUID need) {
        return Copied.rows("select kind from task where need = '%s'".formatted(need));
    }

    /// The same person, known to another organisation of the partnership.
    private static UUID inAnotherHand(World world) {
        var charity =
                new World.Group(
                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var worker = World.as(charity.user(), charity.organization(), "referrer");
        String person =
                World.post(
                                worker,
                                "/v1/people",
                                """
                                {"givenName":"Zebedee","familyName":"canaryname","dateOfBirth":"1941-02-03"}\
                                """)
                        .statusCode(201)
                        .extract()
                        .path("id");
        String opened =
                World.post(
                                World.as(charity.user(), charity.organization(), "referrer"),
                                "/v1/cases",
                                "{\"person\":\"%s\",\"pathway\":\"%s\"}"
                                        .formatted(person, world.pathway))
                        .statusCode(201)
                        .extract()
                        .path("id");
        String need =
                World.post(
                                World.as(charity.user(), charity.organization(), "referrer"),
                                "/v1/needs",
                                "{\"case\":\"%s\",\"kind\":\"shopping\",\"urgency\":\"standard\",\"postcode\":\"LU1 9ZA\"}"
                                        .formatted(opened))
                        .statusCode(201)
                        .extract()
                        .path("id");
        return UUID.fromString(need);
    }

    private static io.restassured.response.ValidatableResponse decide(
            World world, String path, String verdict) {
        return World.post(world.coordinator(), path, "{\"verdict\":\"%s\"}".formatted(verdict));
    }

    private static io.restassured.response.ValidatableResponse save(
            World world, String at, String note) {
        return world.worker()
                .contentType(ContentType.JSON)
                .body("{\"fields\":{\"note\":[\"%s\"]}}".formatted(note))
                .put(at)
                .then();
    }

    private static io.restassured.response.ValidatableResponse volunteer(
            World.Group group, UUID referral, String delivery, String name) {
        return World.post(
                group.member(),
                "/v1/links/volunteer",
                "{\"referral\":\"%s\",\"delivery\":\"%s\",\"volunteer\":\"%s\"}"
                        .formatted(referral, delivery, name));
    }

    private static List<String> seenBy(UUID organization, String person) {
        return Copied.rows(
                "referral_app",
                "select set_config('pathway.organization', '%s', true)".formatted(organization),
                "select act from seen_by('%s', 50)".formatted(person));
    }

    private static String personOf(UUID need) {
        return Copied.rows("select person from need where id = '%s'".formatted(need)).getFirst();
    }
}
