package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// A person asks for a copy: drafted by the system, reviewed and released by the officer.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class SubjectAccessTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private World world;
    private World.Group group;
    private String person;
    private String request;

    @BeforeEach
    void aPersonOfWhomMuchIsKnownAsks() {
        world = World.luton();
        group = world.group("shopping", null);
        var need = world.need("shopping");
        person = Copied.rows("select person from need where id = '%s'".formatted(need)).getFirst();
        livesWithSomebody();
        var referral = world.send(need, group);
        World.move(group::member, referral, "ask", "{\"text\":\"A question by others\"}")
                .statusCode(200);
        World.move(world::worker, referral, "answer", "{\"text\":\"Our own answer\"}")
                .statusCode(200);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        World.move(
                        group::member,
                        referral,
                        "deliveries",
                        "{\"plannedAt\":\"%s\"}".formatted(Instant.now().plus(2, ChronoUnit.DAYS)))
                .statusCode(200);
        World.post(
                        group.member(),
                        "/v1/referrals/" + referral + "/concerns",
                        "{\"text\":\"A worry of others\"}")
                .statusCode(200);
        request =
                World.post(
                                officer(),
                                "/v1/subject-requests",
                                "{\"person\":\"%s\",\"kind\":\"access\",\"receivedOn\":\"%s\"}"
                                        .formatted(person, TODAY))
                        .statusCode(201)
                        .body("dueOn", equalTo(TODAY.plusMonths(1).toString()))
                        .extract()
                        .path("id");
    }

    @Test
    void theDraftHoldsAllThatIsTheirsAndSaysWhyTheRestIsLeftOut() {
        draft().body("person.familyName", equalTo("Canaryname"))
                .body("person.safeContact", notNullValue())
                .body("household.adults", equalTo(2))
                .body("needs.note", contains("Canary wish"))
                .body("sharing.basis", contains("consent"))
                .body("sharing.wording", contains("2026-1"))
                .body("referrals.organization", contains("A group"))
                .body("deliveries.state", contains("PLANNED"))
                .body("messages.text", contains("Our own answer"))
                .body("disclosures.purpose", not(hasItem("keep-safe")))
                .body("withheld.what", hasItems("message", "concern", "household", "safety"))
                .body(reason("message"), everyItem(equalTo("written-by-others")))
                .body(reason("concern"), everyItem(equalTo("may-harm")))
                .body(reason("household"), everyItem(equalTo("about-others")))
                .body(not(containsString("question by others")))
                .body(not(containsString("worry of others")))
                .body(not(containsString("Lodger")));
        as(World.luton()).get(at("draft")).then().statusCode(404);
    }

    @Test
    void theOfficerGivesOneThingMoreAndWhatWasHandedOverIsKeptAsItWas() {
        String message = draft().extract().path("withheld.find { it.what == 'message' }.id");

        release("\"" + message + "\"")
                .statusCode(200)
                .body("file.others.text", contains("A question by others"))
                .body("file.withheld.what", contains("household"));

        officer().get("/v1/subject-requests").then().body("items", hasSize(0));
        officer()
                .get("/v1/subject-requests/closed")
                .then()
                .body("items.id", contains(request))
                .body("items.released", contains(true));
        assertThat(
                        Copied.rows(
                                "select outcome from subject_request where id = '%s'"
                                        .formatted(request)))
                .containsExactly("done-in-part");
        assertThat(
                        Copied.rows(
                                "select 1 from subject_release where position('Canary'::bytea in body) > 0"))
                .isEmpty();
        var before = officer().get(at("release")).then().extract().<String>path("releasedAt");
        world.need("shopping");
        officer()
                .get(at("release"))
                .then()
                .statusCode(200)
                .body("releasedAt", equalTo(before))
                .body("file.needs", hasSize(1));
        as(World.luton()).get(at("release")).then().statusCode(404);
        release("").statusCode(400);
    }

    @Test
    void whatNeverIsGivenIsNotGivenByAskingForIt() {
        release("\"" + UUID.randomUUID() + "\"")
                .statusCode(400)
                .body("errors.pointer", contains("/include"));
        officer().get(at("release")).then().statusCode(404);
        officer().get("/v1/subject-requests").then().body("items", hasSize(1));
        World.post(world.worker(), at("release"), "{\"include\":[]}").statusCode(403);
    }

    @Test
    void itGoesWithThePersonWhenTheyAreErased() {
        release("").statusCode(200);
        Copied.change("delete from vault.person_key where person = '%s'".formatted(person));

        officer().get(at("release")).then().statusCode(404);
    }

    private static String reason(String what) {
        return "withheld.findAll { it.what == '" + what + "' }.reason";
    }

    private void livesWithSomebody() {
        String lodger =
                World.post(
                                world.worker(),
                                "/v1/people",
                                "{\"givenName\":\"Lodger\",\"familyName\":\"Lodger\",\"dateOfBirth\":\"1980-01-01\"}")
                        .statusCode(201)
                        .extract()
                        .path("id");
        world.worker()
                .contentType("application/json")
                .body("{\"with\":\"%s\"}".formatted(lodger))
                .put("/v1/people/" + person + "/household")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse draft() {
        return officer().get(at("draft")).then().statusCode(200).body("others", empty());
    }

    private ValidatableResponse release(String include) {
        return World.post(officer(), at("release"), "{\"include\":[%s]}".formatted(include));
    }

    private String at(String part) {
        return "/v1/subject-requests/" + request + "/" + part;
    }

    private RequestSpecification officer() {
        return as(world);
    }

    private static RequestSpecification as(World other) {
        return World.as(UUID.randomUUID(), other.council, "privacy");
    }
}
