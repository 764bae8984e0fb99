package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.Topics;

/// "I am worried about this person" reaches the statutory contact, and nobody beside it.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class StatutoryDeskTest {
    private static final String AT = "/v1/concerns";
    private final UUID desk = UUID.randomUUID();
    private final UUID officer = UUID.randomUUID();
    private World world;
    private World.Group group;
    private UUID referral;

    @BeforeEach
    void aDeskIsNamedAndAGroupHelps() {
        world = World.luton();
        group = world.group("befriending-visit", null);
        Desks.open(desk, world.council, "Adult safeguarding", 1);
        Desks.sits(officer, world.council, desk, "null");
        world.pathway("{\"statutoryDesk\":\"%s\"}".formatted(desk));
        referral = world.send(world.need("befriending-visit"), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
    }

    @Test
    void whoSitsThereReadsItAtOnceTakesItAndTheWorkerHearsThat() {
        worry("Canary: no food in the house");

        String id =
                officer()
                        .get(AT)
                        .then()
                        .body("items.askedBy", contains("A council"))
                        .body("items[0].takenAt", nullValue())
                        .body(not(Matchers.containsString("Canary")))
                        .extract()
                        .path("items[0].id");
        officer()
                .get(AT + "/" + id)
                .then()
                .body("text", equalTo("Canary: no food in the house"))
                .body("person.givenName", notNullValue());
        worker().body("concerns[0].desk", equalTo("Adult safeguarding"))
                .body("concerns[0].takenAt", nullValue());
        take(officer(), id, 200);
        take(officer(), id, 200);
        worker().body("status", equalTo("ACCEPTED")).body("concerns[0].takenAt", notNullValue());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(facts(id)).containsExactly("raised", "taken"));
        assertThat(told(id)).first().asString().contains(officer.toString());
        assertThat(told(id)).noneMatch(fact -> fact.contains("Canary"));
        assertThat(
                        Copied.rows(
                                "select act || ' ' || organization from audit where purpose = 'keep-safe' and referral = '%s' order by id"
                                        .formatted(referral)))
                .containsExactly(
                        "record " + group.organization(),
                        "disclose " + world.council,
                        "read " + world.council,
                        "take " + world.council,
                        "read " + world.council,
                        "read " + world.council);
    }

    @Test
    void nobodyElseOfTheCouncilReadsItNorWhoeverSitsThereNoMore() {
        worry("Canary");
        String id = officer().get(AT).then().extract().path("items[0].id");
        var elsewhere = UUID.randomUUID();
        var other = UUID.randomUUID();
        Desks.open(other, world.council, "Council tax", 3);
        Desks.sits(elsewhere, world.council, other, "null");

        for (var colleague : List.of(UUID.randomUUID(), elsewhere)) {
            refused(World.as(colleague, world.council, "partner"), id);
        }
        refused(World.as(officer, UUID.randomUUID(), "partner"), id);
        worker().body("numbers.deskReads", equalTo(true));
        Desks.sits(officer, world.council, desk, "\"2020-02-01\"");
        refused(officer(), id);
        worker().body("numbers.deskReads", equalTo(false));
    }

    @Test
    void afterNinetyDaysItIsReadByNobodyThere() {
        worry("Canary");
        String id = officer().get(AT).then().extract().path("items[0].id");

        Copied.change(
                "update concern set at = at - interval '91 days' where id = '%s'".formatted(id));

        refused(officer(), id);
    }

    @Test
    void aPathwayWithoutADeskTellsTheWorkerAsEver() {
        var elsewhere = World.luton();
        var helper = elsewhere.group("shopping", null);
        var sent = elsewhere.send(elsewhere.need("shopping"), helper);

        World.post(
                        helper.member(),
                        "/v1/referrals/" + sent + "/concerns",
                        "{\"text\":\"Nobody opens\"}")
                .statusCode(200);

        elsewhere
                .worker()
                .get("/v1/referrals/" + sent)
                .then()
                .body("concerns.text", contains("Nobody opens"))
                .body("concerns[0].desk", nullValue())
                .body("numbers.deskReads", equalTo(false));
    }

    private void worry(String text) {
        World.post(
                        group.member(),
                        "/v1/referrals/" + referral + "/concerns",
                        "{\"text\":\"%s\"}".formatted(text))
                .statusCode(200);
    }

    private static void take(RequestSpecification who, String id, int status) {
        World.post(who, AT + "/" + id + "/taken", "{}").statusCode(status);
    }

    private static void refused(RequestSpecification who, String id) {
        who.get(AT).then().statusCode(200).body("items", empty());
        who.get(AT + "/" + id).then().statusCode(404);
        take(who, id, 404);
    }

    private io.restassured.response.ValidatableResponse worker() {
        return world.worker().get("/v1/referrals/" + referral).then();
    }

    private RequestSpecification officer() {
        return World.as(officer, world.council, "partner");
    }

    private static List<String> facts(String id) {
        return Topics.read("referral.concern.v1").stream()
                .filter(record -> id.equals(record.key()))
                .map(record ->
                        Topics.header(record, "ce_type").replaceAll(".*concern\\.|\\.v1", ""))
                .toList();
    }

    private static List<String> told(String id) {
        return Topics.read("referral.concern.v1").stream()
                .filter(record -> id.equals(record.key()))
                .map(record -> {
                    ReferralLifecycleTest.valid("referral.concern.v1", record.value());
                    return record.value();
                })
                .toList();
    }
}
