package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.Topics;

/// On what ground somebody learns who a person is.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class SharingTest {
    @Test
    void nothingIsOfferedBeforeSomethingWasAgreed() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var opened = world.openCase();
        var need = world.need(opened, "shopping", 1);

        offer(world, need, group).statusCode(409).body("type", endsWith("nothing-agreed"));
        world.agree(opened, World.CONSENT);
        offer(world, need, group).statusCode(201);
    }

    @Test
    void whoChangesTheirMindIsSeenByNobodyAnyMore() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var opened = world.openCase();
        world.agree(opened, World.CONSENT);
        var need = world.need(opened, "shopping", 1);
        var referral = world.send(need, group);
        World.move(group::member, referral, "accept", "{}")
                .body("person.familyName", equalTo("Canaryname"));
        assertThat(personsSeenBy(group)).hasSize(1);

        World.post(world.worker(), "/v1/cases/" + opened + "/sharing/withdrawal", "{}")
                .statusCode(204);

        group.member()
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("person", nullValue())
                .body("needNote", nullValue())
                .body("withheld", equalTo("nothing-agreed"))
                .body(not(containsString("Canary")));
        assertThat(personsSeenBy(group)).isEmpty();
        var last = ReferralLifecycleTest.eventsOf(referral, 3).getLast();
        assertThat(Topics.header(last, "ce_type"))
                .isEqualTo("org.referralpathway.referral.sharing-ended.v1");
        ReferralLifecycleTest.valid(last.value());
        world.worker()
                .get("/v1/cases/" + opened + "/sharing")
                .then()
                .body("items[0].endReason", equalTo("withdrawn"));
        World.post(world.worker(), "/v1/cases/" + opened + "/sharing/withdrawal", "{}")
                .statusCode(404);
    }

    /// What was written down or printed is still there.
    @Test
    void aGroupWhoseHelpIsOverIsToldTooAndOneThatNeverKnewIsNot() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var other = world.group("shopping", null);
        var opened = world.openCase();
        world.agree(opened, World.CONSENT);
        var never = world.send(world.need(opened, "shopping", 1), other);
        var over = world.send(world.need(opened, "shopping", 1), group);
        World.move(group::member, over, "accept", "{}").statusCode(200);
        World.move(group::member, over, "fail", "{\"reason\":\"moved\"}").statusCode(200);
        var before = ReferralLifecycleTest.eventsOf(over, 3).size();

        World.post(world.worker(), "/v1/cases/" + opened + "/sharing/withdrawal", "{}")
                .statusCode(204);

        var last = ReferralLifecycleTest.eventsOf(over, before + 1).getLast();
        assertThat(Topics.header(last, "ce_type"))
                .isEqualTo("org.referralpathway.referral.sharing-ended.v1");
        assertThat(ReferralLifecycleTest.eventsOf(never, 1))
                .noneMatch(event -> Topics.header(event, "ce_type").contains("sharing-ended"));
    }

    @Test
    void withoutAnAgreementAGroupHelpsWithoutKnowingWhoUntilOneComes() {
        var world = World.luton();
        var group = world.group("shopping", null);
        world.agreement(World.number(), "2099-01-01", List.of());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Copied.party(world.agreement, group.organization()));
        var referral = world.send(world.need("shopping"), group);

        World.move(group::member, referral, "accept", "{}")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("person", nullValue())
                .body("withheld", equalTo("sharing-agreement-missing"));
        group.member()
                .get("/v1/referrals/" + referral + "/person")
                .then()
                .statusCode(403)
                .body("type", endsWith("sharing-agreement-missing"))
                .body("allowedInstead", hasItem("without-personal-data"));
        assertThat(personsSeenBy(group)).isEmpty();

        var sequence = World.number();
        world.agreement(sequence, "2099-01-01", List.of(group.organization()));
        sees(group, referral, true);
        world.agreement(sequence, "2099-01-01", List.of(group.organization()));
        world.agreement(sequence - 1, "2026-01-02", List.of());
        world.agreement(World.number(), "2026-01-02", List.of(group.organization()));
        sees(group, referral, false);
        assertThat(personsSeenBy(group)).isEmpty();
    }

    /// MISSION B row 6: whoever signed the text before goes on with what that said.
    @Test
    void aTextThatAddsACategoryTellsItOnlyToThoseWhoSignedIt() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        World.move(group::member, referral, "accept", "{}")
                .body("person.address", equalTo("1 Canary Walk"));

        world.secondText(group, "[{\"category\":\"identity\",\"purposes\":[\"deliver-help\"]}]");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        group.member()
                                .get("/v1/referrals/" + referral)
                                .then()
                                .body("person.givenName", equalTo("Zebedee"))
                                .body("person.address", nullValue()));

        world.secondText(group, World.SHARES);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        group.member()
                                .get("/v1/referrals/" + referral)
                                .then()
                                .body("person.address", equalTo("1 Canary Walk")));
    }

    @Test
    void onlyWhatWasAgreedToIsTold() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var opened = world.openCase();
        world.agree(
                opened,
                World.CONSENT.replace(
                        "[\"identity\",\"contact\",\"address\",\"need\"]", "[\"identity\"]"));
        var referral = world.send(world.need(opened, "shopping", 1), group);

        World.move(group::member, referral, "accept", "{}")
                .body("person.givenName", equalTo("Zebedee"))
                .body("person.phone", nullValue())
                .body("person.address", nullValue())
                .body("person.note", nullValue())
                .body("needNote", nullValue());
        assertThat(
                        Copied.rows(
                                "select categories[1] || cardinality(categories) from audit where referral = '%s' and act = 'disclose'"
                                        .formatted(referral)))
                .containsExactly("identity1");
    }

    @Test
    void aGroupThatThePersonDoesNotWantIsNotAskedAndNobodyElseLearnsWhy() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var opened = world.openCase();
        world.agree(opened, without(group));
        var need = world.need(opened, "shopping", 1);

        world.worker()
                .get("/v1/needs/" + need + "/matches")
                .then()
                .body("candidates", hasSize(0))
                .body("excluded.rule", hasItem("not-available"))
                .body("excluded.text", hasItem("The person does not want this group"));
        world.coordinator()
                .get("/v1/needs/" + need + "/matches")
                .then()
                .body("excluded.text", hasItem("Not available for this need"))
                .body(not(containsString("want")));
        offer(world, need, group).statusCode(400);
    }

    @Test
    void whomAPersonDoesNotWantIsNotForgottenByAskingAgain() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var opened = world.openCase();
        var twice = "\"%1$s\",\"%1$s\"".formatted(group.organization());
        world.agree(
                opened, without(group).replace("\"%s\"".formatted(group.organization()), twice));
        world.agree(opened, World.CONSENT);
        var need = world.need(opened, "shopping", 1);

        offer(world, need, group).statusCode(400);
        world.agree(
                opened,
                World.CONSENT.replace("\"privacyNotice\"", "\"never\":[],\"privacyNotice\""));
        offer(world, need, group).statusCode(201);
    }

    @Test
    void aRefusalIsWrittenDown() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);

        group.member()
                .get("/v1/referrals/" + referral + "/person")
                .then()
                .statusCode(403)
                .body("type", endsWith("not-disclosed"));
        assertThat(
                        Copied.rows(
                                "select act from audit where referral = '%s' and organization = '%s'"
                                        .formatted(referral, group.organization())))
                .containsExactly("refuse");
    }

    @Test
    void whoIsUnwantedMeanwhileCannotAcceptAndIsNotToldWhy() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var opened = world.openCase();
        world.agree(opened, World.CONSENT);
        var referral = world.send(world.need(opened, "shopping", 1), group);
        world.agree(opened, without(group));

        World.move(group::member, referral, "accept", "{}")
                .statusCode(409)
                .body("type", endsWith("not-available"))
                .body(not(containsString("person")));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"givenBy\":\"person\"', /givenBy, ''",
        "'\"how\":\"in-person\"', /how, ''",
        "'\"wording\":\"2026-1\"', /wording, ''",
        "'\"givenBy\":\"person\"', /authority, '\"givenBy\":\"attorney\"'",
        "'\"basis\":\"consent\"', /how, '\"basis\":\"public-task\"'",
    })
    void consentSaysHowAndByWhom(String of, String pointer, String instead) {
        var world = World.luton();
        var opened = world.openCase();
        var body =
                instead.isEmpty()
                        ? World.CONSENT.replace(of + ",", "")
                        : World.CONSENT.replace(of, instead);

        World.post(world.worker(), "/v1/cases/" + opened + "/sharing", body)
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aSensitiveNeedGoesOnlyToWhoIsCleared() {
        var world = World.luton();
        var cleared = world.group("domestic-abuse", null);
        world.group("domestic-abuse", null);
        var need = world.need("domestic-abuse");
        var path =
                "/v1/partnerships/%s/clearances/%s/domestic-abuse"
                        .formatted(world.partnership, cleared.organization());
        world.worker()
                .get("/v1/needs/" + need + "/matches")
                .then()
                .body("candidates", hasSize(0))
                .body("excluded.rule", hasItem("not-cleared"));

        World.luton().coordinator().put(path).then().statusCode(404);
        var all = "/v1/partnerships/%s/clearances".formatted(world.partnership);
        world.worker().get(all).then().statusCode(403);
        World.luton().coordinator().get(all).then().statusCode(404);
        world.coordinator()
                .get(all)
                .then()
                .body("items", hasSize(2))
                .body("items.since", everyItem(nullValue()));
        world.coordinator().put(path).then().statusCode(204);
        world.coordinator()
                .get(all)
                .then()
                .body(
                        "items.findAll { it.since != null }.organization",
                        equalTo(List.of(cleared.organization().toString())))
                .body("items.kindLabel", everyItem(equalTo("Help after domestic abuse")));

        world.worker()
                .get("/v1/needs/" + need + "/matches")
                .then()
                .body("candidates.service", equalTo(List.of(cleared.service().toString())));
        var referral = world.send(need, cleared);
        world.coordinator().delete(path).then().statusCode(204);
        World.move(cleared::member, referral, "accept", "{}")
                .statusCode(409)
                .body("type", endsWith("not-available"));
    }

    private static String without(World.Group group) {
        return World.CONSENT.replace(
                "\"privacyNotice\"",
                "\"never\":[\"%s\"],\"privacyNotice\"".formatted(group.organization()));
    }

    private static void sees(World.Group group, UUID referral, boolean who) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        group.member()
                                .get("/v1/referrals/" + referral)
                                .then()
                                .body("person", who ? notNullValue() : nullValue()));
    }

    private static ValidatableResponse offer(World world, UUID need, World.Group group) {
        return World.post(
                world.worker(),
                "/v1/referrals",
                "{\"need\":\"%s\",\"service\":\"%s\"}".formatted(need, group.service()));
    }

    private static List<String> personsSeenBy(World.Group group) {
        return Copied.rows(
                "referral_app",
                "select set_config('pathway.organization', '%s', true)"
                        .formatted(group.organization()),
                "select set_config('pathway.at', '%s', true)"
                        .formatted(Instant.now().plus(Duration.ofHours(1))),
                "select id from person");
    }
}
