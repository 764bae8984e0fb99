package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.Topics;

/// Questions of a group to a public body (MISSION B rows 12 and 26).
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class EnquiryTest {
    private static final String AT = "/v1/enquiries";
    private final UUID desk = UUID.randomUUID();
    private final UUID nhsDesk = UUID.randomUUID();
    private final UUID nhs = UUID.randomUUID();
    private World world;
    private World.Group group;

    @BeforeEach
    void desksOfTwoBodies() {
        world = World.luton();
        group = world.group("shopping", null);
        world.organization(nhs, "A health board");
        Desks.open(desk, world.council, "Housing benefit", 3);
        Desks.open(nhsDesk, nhs, "Discharge", 1);
    }

    @Test
    void aDeskIsAskedAnswersAndIsAskedAgainUntilTheGroupIsContent() {
        String id =
                ask("\"%s\"".formatted(desk))
                        .statusCode(201)
                        .body("state", equalTo("OPEN"))
                        .body("deskName", equalTo("Housing benefit"))
                        .body("bodyName", equalTo("A council"))
                        .body("dueAt", notNullValue())
                        .extract()
                        .path("id");
        officer().get(AT + "?asked=false").then().body("items.id", contains(id));
        act(this::officer, id, "answer", "{\"text\":\"Canary: send form 7\"}")
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        group.member()
                .get(AT + "/" + id)
                .then()
                .body("entries.kind", contains("asked", "answered"))
                .body("entries[1].text", equalTo("Canary: send form 7"))
                .body("entries[1].by", equalTo("A council"));
        act(group::member, id, "ask-again", "{\"text\":\"Which form 7?\"}")
                .body("state", equalTo("OPEN"))
                .body("askedAgain", equalTo(1));
        act(group::member, id, "answer", "{\"text\":\"Ourselves\"}")
                .statusCode(409)
                .body("type", endsWith("enquiry-not-yours"));
        act(this::officer, id, "answer", "{\"text\":\"The blue one\"}").statusCode(200);
        act(group::member, id, "close", "{}").body("state", equalTo("CLOSED"));
        act(this::officer, id, "answer", "{\"text\":\"More\"}").statusCode(409);

        awaitFacts(id, "asked", "answered", "asked-again", "answered", "closed");
        assertThat(
                        Copied.rows(
                                "select 1 from enquiry_entry where position('Canary'::bytea in text) > 0"))
                .isEmpty();
        figures()
                .body("items.name", contains("A council"))
                .body("items.answered", contains(2))
                .body("items.inTime", contains(2))
                .body("items.medianMinutes", notNullValue());
        World.luton()
                .worker()
                .get(AT + "/figures?partnership=" + world.partnership)
                .then()
                .body("items", empty());
    }

    @Test
    void whatHasNoAddresseeIsPassedOnAndTheGroupSeesOneState() {
        String id =
                ask("null")
                        .statusCode(201)
                        .body("bodyName", nullValue())
                        .body("toAnswer", equalTo(false))
                        .extract()
                        .path("id");
        officer().get(AT + "/" + id).then().statusCode(404);
        world.coordinator().get(AT + "?asked=false").then().body("items.id", contains(id));
        pass(world::coordinator, id, desk).statusCode(200).body("bodyName", equalTo("A council"));
        pass(this::officer, id, nhsDesk).statusCode(200).body("toAnswer", equalTo(false));

        group.member()
                .get(AT + "/" + id)
                .then()
                .body("state", equalTo("OPEN"))
                .body("bodyName", equalTo("A health board"))
                .body("deskName", equalTo("Discharge"));
        act(this::officer, id, "answer", "{\"text\":\"Not ours\"}").statusCode(409);
        act(this::nurse, id, "answer", "{\"text\":\"Tomorrow at nine\"}").statusCode(200);
        group.member()
                .get(AT + "/" + id)
                .then()
                .body("entries.kind", contains("asked", "answered"));
        officer()
                .get(AT + "/" + id)
                .then()
                .body("state", equalTo("ANSWERED"))
                .body(not(containsString("Tomorrow at nine")));
        awaitFacts(id, "asked", "routed", "routed", "answered");
    }

    @Test
    void theClockRunsAgainstWhoeverHasIt() {
        String id = ask("\"%s\"".formatted(desk)).extract().path("id");
        Copied.change(
                "update enquiry set remind_at = now() - interval '1 minute' where id = '%s'"
                        .formatted(id));
        await().atMost(Duration.ofSeconds(20)).until(() -> facts(id).contains("reminder"));
        Copied.change(
                "update enquiry set due_at = now() - interval '1 minute' where id = '%s'"
                        .formatted(id));
        await().atMost(Duration.ofSeconds(20)).until(() -> facts(id).contains("late"));
        group.member().get(AT + "/" + id).then().body("late", equalTo(true));
        figures().body("items.openLate", contains(1));
        pass(this::officer, id, nhsDesk).body("late", equalTo(false));
        act(this::nurse, id, "answer", "{\"text\":\"Yes\"}").statusCode(200);
        Copied.change(
                "update enquiry set answered_at = answered_at - interval '29 days' where id = '%s'"
                        .formatted(id));
        await().atMost(Duration.ofSeconds(20)).until(() -> facts(id).contains("closed"));
        awaitFacts(id, "asked", "reminder", "late", "routed", "answered", "closed");
        act(group::member, id, "ask-again", "{\"text\":\"Still?\"}").statusCode(409);
    }

    @Test
    void strangersAskNothingAndReadNothingAndTheWordsAreForgottenAYearLater() {
        var stranger = World.luton();
        World.post(stranger.worker(), AT, body("\"%s\"".formatted(desk))).statusCode(404);
        World.post(group.member(), AT, body("\"%s\"".formatted(UUID.randomUUID())))
                .statusCode(400)
                .body("errors.pointer", contains("/desk"));
        String id = ask("\"%s\"".formatted(desk)).extract().path("id");
        for (var other :
                List.of(stranger.worker(), stranger.coordinator(), world.coordinator(), nurse())) {
            other.get(AT + "/" + id).then().statusCode(404);
        }
        act(group::member, id, "close", "{}").statusCode(200);
        group.member().get(AT + "/" + id).then().body("subject", equalTo("Rent arrears"));
        Copied.change(
                "update enquiry set closed_at = closed_at - interval '366 days' where id = '%s'"
                        .formatted(id));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        group.member()
                                .get(AT + "/" + id)
                                .then()
                                .body("subject", equalTo("erased"))
                                .body("entries[0].text", equalTo("erased")));
    }

    @Test
    void whoeverSitsAtTheDeskIsToldAndALeaversQuestionsGoToAColleague() {
        var clerk = UUID.randomUUID();
        Desks.sits(clerk, world.council, desk, "null");
        String id = ask("\"%s\"".formatted(desk)).extract().path("id");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Topics.read("referral.enquiry.v1").stream()
                                .anyMatch(record ->
                                        id.equals(record.key())
                                                && record.value().contains(clerk.toString())));
        var heir = UUID.randomUUID();
        world.joins(heir, group.organization());
        World.post(
                        group.member(),
                        "/v1/handovers",
                        "{\"from\":\"%s\",\"to\":\"%s\",\"name\":\"Ann Friend\"}"
                                .formatted(group.user(), heir))
                .statusCode(200)
                .body("questions", equalTo(1));
        assertThat(Copied.rows("select asked_by from enquiry where id = '%s'".formatted(id)))
                .containsExactly(heir.toString());
    }

    /// Passing it about within the house is no way to stop the clock.
    @Test
    void aBodyThatPassesItToItselfHasHadItAllTheWhile() {
        var other = UUID.randomUUID();
        Desks.open(other, world.council, "Council tax", 3);
        String id = ask("\"%s\"".formatted(desk)).extract().path("id");
        pass(this::officer, id, desk).statusCode(400);
        Copied.change(
                "update enquiry set late = true, remind_at = null where id = '%s'".formatted(id));

        pass(this::officer, id, other)
                .statusCode(200)
                .body("late", equalTo(true))
                .body("deskName", equalTo("Council tax"));
        world.coordinator().get(AT + "?asked=false").then().body("items.id", contains(id));
        act(world::coordinator, id, "answer", "{\"text\":\"We rang them: two weeks\"}")
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        figures().body("items.answered", contains(0)).body("items.asked", contains(1));
    }

    private ValidatableResponse ask(String toDesk) {
        return World.post(group.member(), AT, body(toDesk));
    }

    private String body(String toDesk) {
        return """
        {"partnership":"%s","desk":%s,"subject":"Rent arrears","text":"Canary: how long?"}\
        """
                .formatted(world.partnership, toDesk);
    }

    private ValidatableResponse figures() {
        return group.member().get(AT + "/figures?partnership=" + world.partnership).then();
    }

    private static ValidatableResponse pass(
            Supplier<RequestSpecification> who, String id, UUID to) {
        return act(who, id, "pass-on", "{\"desk\":\"%s\"}".formatted(to));
    }

    private static ValidatableResponse act(
            Supplier<RequestSpecification> who, String id, String action, String body) {
        int version = who.get().get(AT + "/" + id).then().extract().path("version");
        return World.post(
                who.get().header("If-Match", "\"" + version + "\""),
                AT + "/" + id + "/" + action,
                body);
    }

    private RequestSpecification officer() {
        return World.as(UUID.randomUUID(), world.council, "partner");
    }

    private RequestSpecification nurse() {
        return World.as(UUID.randomUUID(), nhs, "partner");
    }

    private static void awaitFacts(String enquiry, String... facts) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(facts(enquiry)).containsExactly(facts));
    }

    private static List<String> facts(String enquiry) {
        return Topics.read("referral.enquiry.v1").stream()
                .filter(record -> enquiry.equals(record.key()))
                .map(record -> {
                    ReferralLifecycleTest.valid("referral.enquiry.v1", record.value());
                    return Topics.header(record, "ce_type").replaceAll(".*enquiry\\.|\\.v1", "");
                })
                .toList();
    }
}
