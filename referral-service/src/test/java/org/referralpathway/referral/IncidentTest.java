package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// An emergency opens what is needed, for its hours and no longer (MISSION B row 4).
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class IncidentTest {
    private World world;
    private World.Group group;

    @BeforeEach
    void aPartnershipWithAGroupThatSignedNothing() {
        world = World.luton();
        group = world.group("shopping", null);
    }

    @Test
    void twoPeopleOfTwoOrganisationsDeclareIt() {
        var incident = declared();
        confirm(world.coordinator(), incident).statusCode(400);
        confirm(World.as(UUID.randomUUID(), world.hub, "partner"), incident).statusCode(400);
        get(council(), incident)
                .body("state", equalTo("declared"))
                .body("mayConfirm", equalTo(true));

        confirm(council(), incident).statusCode(200).body("state", equalTo("running"));
        confirm(council(), incident).statusCode(200);
        confirm(council(), declared())
                .statusCode(400)
                .body(
                        "errors[0].detail",
                        equalTo("Another one runs in this partnership: end it first"));
        end(world.coordinator(), incident).body("state", equalTo("over"));
    }

    @Test
    void whatIsPostedInItIsOnTheBoardWithClocksOfHoursAndAGroundThatEndsWithIt() {
        var incident = running();
        var opened = world.openCase();
        var need = world.need(opened, "shopping", 1);

        world.worker().get("/v1/needs/" + need).then().body("readDueAt", notNullValue());
        assertThat(minutes("select read_due_at from need where id = '%s'".formatted(need)))
                .isLessThanOrEqualTo(60);
        world.worker()
                .get("/v1/cases/" + opened + "/sharing")
                .then()
                .body("items[0].basis", equalTo("vital-interests"));

        String referral = take(need).statusCode(200).extract().path("referral");
        seen(referral).body("person.familyName", notNullValue());
        assertThat(
                        minutes(
                                "select min(due_at) from timer where referral = '%s'"
                                        .formatted(referral)))
                .isLessThanOrEqualTo(120);

        end(council(), incident);
        seen(referral).body("person", nullValue()).body("withheld", equalTo("nothing-agreed"));
        await().atMost(Duration.ofSeconds(20)).until(() -> task(need).contains("emergency-over"));
        world.worker()
                .get("/v1/cases/" + opened + "/sharing")
                .then()
                .body("items[0].endReason", equalTo("incident-ended"));
        world.coordinator()
                .get("/v1/incidents/" + incident + "/review")
                .then()
                .statusCode(200)
                .body("during.posted", equalTo(1))
                .body("during.accepted", equalTo(1))
                .body("during.unmet", equalTo(0))
                .body("during.medianMinutes", notNullValue())
                .body("before.posted", equalTo(0))
                .body("before.medianMinutes", nullValue())
                .body("letIn.organization", contains("" + group.organization()))
                .body("letIn.needs", contains(1));

        council()
                .get("/v1/incidents/" + incident + "/review")
                .then()
                .statusCode(200)
                .body("during.posted", nullValue())
                .body("before.posted", equalTo(0))
                .body("letIn.organization", contains("" + group.organization()))
                .body("letIn[0].needs", nullValue());

        var later = world.need(world.openCase(), "shopping", 1);
        take(later).statusCode(404);
    }

    /// Its end is its own, whether somebody looks or not.
    @Test
    void itEndsByItself() {
        var incident = running();
        var need = world.need(world.openCase(), "shopping", 1);
        String referral = take(need).statusCode(200).extract().path("referral");
        Copied.asOwner(
                "update incident set ends_at = now() - interval '1 second' where id = '%s'"
                        .formatted(incident));

        seen(referral).body("person", nullValue());
        get(council(), incident).body("state", equalTo("over"));
        await().atMost(Duration.ofSeconds(20)).until(() -> task(need).contains("emergency-over"));
        assertThat(Copied.rows("select hourly from need where id = '%s'".formatted(need)))
                .containsExactly("f");
    }

    @Test
    void nothingIsWidenedForSensitiveKindsNorForWhoSaidNoOrIsAtRisk() {
        running();
        var sensitive = world.openCase();
        world.need(sensitive, "hiv", 1);
        grounds(sensitive).body("items", empty());

        var unwilling = world.openCase();
        world.agree(unwilling, World.CONSENT);
        World.post(world.worker(), "/v1/cases/" + unwilling + "/sharing/withdrawal", "{}")
                .statusCode(204);
        var refused = world.need(unwilling, "shopping", 1);
        grounds(unwilling).body("items.endReason", contains("withdrawn"));
        take(refused).statusCode(404);

        var atRisk = world.openCase();
        Copied.asOwner(
                "update person set at_risk = true where id = (select person from support_case where id = '%s')"
                        .formatted(atRisk));
        var need = world.need(atRisk, "shopping", 1);
        grounds(atRisk).body("items", empty());
        take(need).statusCode(404);
        group.member().get("/v1/board").then().body("items", empty());
        toSix(need).body("errors[0].pointer", equalTo("/services"));
        toSix(world.need("shopping")).body("errors[0].pointer", equalTo("/services/0"));
    }

    /// More groups than the pathway lets ask at once.
    private ValidatableResponse toSix(UUID need) {
        var services =
                Stream.generate(UUID::randomUUID).limit(6).map(id -> "\"" + id + "\"").toList();
        return World.post(
                        world.worker(),
                        "/v1/needs/" + need + "/offers",
                        "{\"mode\":\"broadcast\",\"services\":%s}".formatted(services))
                .statusCode(400);
    }

    /// What was right when it was posted may be wrong an hour later.
    @Test
    void itClosesForWhoIsAtRiskNowAndForACaseWithSomethingThatSaysTooMuch() {
        running();
        var one = world.openCase();
        var need = world.need(one, "shopping", 1);
        String taken = take(need).statusCode(200).extract().path("referral");
        var waiting = world.need(one, "shopping", 1);
        Copied.asOwner(
                "update person set at_risk = true where id = (select person from support_case where id = '%s')"
                        .formatted(one));
        seen(taken).body("person", nullValue());
        take(waiting).statusCode(404);

        var other = world.openCase();
        var harmless = world.need(other, "shopping", 1);
        String known = take(harmless).statusCode(200).extract().path("referral");
        world.need(other, "hiv", 1);
        seen(known).body("person", nullValue());
        assertThat(
                        Copied.rows(
                                "select coalesce(offerable(id, '%s', now()), 'yes') from need where support_case = '%s' and sensitive"
                                        .formatted(group.organization(), other)))
                .containsExactly("nothing-agreed");
    }

    /// What somebody said in one case holds in all of theirs.
    @Test
    void whoSaidNoInAnotherCaseIsNotSharedAndWhoIsUnwantedStaysSo() {
        running();
        var before = world.openCase();
        var person =
                Copied.rows("select person from support_case where id = '%s'".formatted(before))
                        .getFirst();
        world.agree(before, World.CONSENT);
        var unwanted = world.group("shopping", null);
        Copied.asOwner(
                "update sharing_basis set never = array['%s']::uuid[] where support_case = '%s'"
                        .formatted(unwanted.organization(), before));
        var need = world.need(caseOf(person), "shopping", 1);
        board(unwanted).body("items", empty());
        board(group).body("items.need", contains("" + need));

        World.post(world.worker(), "/v1/cases/" + before + "/sharing/withdrawal", "{}")
                .statusCode(204);
        var later = caseOf(person);
        world.need(later, "shopping", 1);
        grounds(later).body("items", empty());
    }

    private String caseOf(String person) {
        return World.post(
                        world.worker(),
                        "/v1/cases",
                        "{\"person\":\"%s\",\"pathway\":\"%s\"}".formatted(person, world.pathway))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse board(World.Group who) {
        return who.member().get("/v1/board").then().statusCode(200);
    }

    @Test
    void onlyMembersDeclareItAndOnlyInItsAreaItHolds() {
        var other = World.luton();
        post(other.coordinator(), world.partnership, "\"E06000032\"").statusCode(400);
        post(world.worker(), world.partnership, "\"E06000032\"").statusCode(403);
        post(world.coordinator(), world.partnership, "\"Luton\"").statusCode(400);
        var incident = declared();
        get(other.coordinator(), incident).statusCode(404);
        confirm(other.coordinator(), incident).statusCode(404);
        other.coordinator().get("/v1/incidents").then().body("items", empty());
        other.coordinator().get("/v1/incidents/" + incident + "/review").then().statusCode(404);

        String far =
                post(world.coordinator(), world.partnership, "\"E07000999\"")
                        .statusCode(201)
                        .extract()
                        .path("id");
        confirm(council(), far).statusCode(200);
        var need = world.need(world.openCase(), "shopping", 1);
        take(need).statusCode(404);
        council().get("/v1/incidents").then().body("items.state", hasItem("running"));
    }

    private String running() {
        var incident = declared();
        confirm(council(), incident).statusCode(200);
        return incident;
    }

    private String declared() {
        return post(world.coordinator(), world.partnership, "\"E06000032\"")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(RequestSpecification who, UUID in, String districts) {
        return World.post(
                who,
                "/v1/incidents",
                "{\"partnership\":\"%s\",\"districts\":[%s],\"reason\":\"Heavy snow\"}"
                        .formatted(in, districts));
    }

    private RequestSpecification council() {
        return World.as(UUID.randomUUID(), world.council, "partner");
    }

    private static ValidatableResponse get(RequestSpecification who, String incident) {
        return who.get("/v1/incidents/" + incident).then();
    }

    private static ValidatableResponse confirm(RequestSpecification who, String incident) {
        return who.put("/v1/incidents/" + incident + "/confirmation").then();
    }

    private static ValidatableResponse end(RequestSpecification who, String incident) {
        return who.put("/v1/incidents/" + incident + "/end").then().statusCode(200);
    }

    private ValidatableResponse take(UUID need) {
        return group.member()
                .contentType(ContentType.JSON)
                .body("{\"service\":\"%s\"}".formatted(group.service()))
                .put("/v1/board/" + need + "/claim")
                .then();
    }

    private ValidatableResponse seen(String referral) {
        return group.member().get("/v1/referrals/" + referral).then().statusCode(200);
    }

    private ValidatableResponse grounds(String opened) {
        return world.worker().get("/v1/cases/" + opened + "/sharing").then().statusCode(200);
    }

    private static List<String> task(UUID need) {
        return Copied.rows("select kind from task where need = '%s'".formatted(need));
    }

    private static long minutes(String query) {
        var due =
                Copied.rows(
                                query.replaceFirst(
                                        "select (.*) from",
                                        "select extract(epoch from $1)::bigint from"))
                        .getFirst();
        return (Long.parseLong(due) - Instant.now().getEpochSecond()) / 60;
    }
}
