package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.kit.testing.ServiceTestResource;

/// How often help is needed, and what was talked about before any was asked for.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class HowOftenTest {
    @Test
    void aGroupSeesHowOftenAndOnWhichDaysNotBeforeItAnswers() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var opened = world.openCase();
        world.agree(opened, World.CONSENT);
        String need =
                post(
                                world,
                                opened,
                                ",\"repeats\":{\"times\":2,\"per\":\"week\",\"until\":\"2099-01-01\"},\"notOn\":[\"MO\",\"FR\",\"MO\"]")
                        .statusCode(201)
                        .body("repeats.times", equalTo(2))
                        .extract()
                        .path("id");
        var referral = world.send(UUID.fromString(need), group);

        group.member()
                .get("/v1/referrals/" + referral)
                .then()
                .body("repeats.times", equalTo(2))
                .body("repeats.per", equalTo("week"))
                .body("repeats.until", equalTo("2099-01-01"))
                .body("notOn", contains("MO", "FR"));
        post(world, opened, "").statusCode(201).body("repeats", nullValue()).body("notOn", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "repeats":{"times":0,"per":"week"}                        | /repeats/times
                    "repeats":{"per":"week"}                                  | /repeats/times
                    "repeats":{"times":1,"per":"year"}                        | /repeats/per
                    "repeats":{"times":1,"per":"day","until":"2020-01-01"}    | /repeats/until
                    "notOn":["XX"]                                            | /notOn/0
                    "notOn":["MO","TU","WE","TH","FR","SA","SU"]              | /notOn
                    """)
    void whatCannotBeIsRefusedByItsField(String field, String pointer) {
        var world = World.luton();
        post(world, world.openCase(), "," + field)
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void whatAPersonWantsIsAskedFirstAndReadByTheirOwnOrganisationOnly() {
        var world = World.luton();
        var opened = world.openCase();
        talk(world, opened)
                .statusCode(200)
                .body("wants", equalTo("Canary: to sing again"))
                .body("gaps", nullValue())
                .body("at", notNullValue());

        world.worker()
                .get("/v1/cases/" + opened + "/conversation")
                .then()
                .body("strengths", equalTo("A car and a sister"));
        String person = world.worker().get("/v1/cases/" + opened).then().extract().path("person");
        var officer = World.as(UUID.randomUUID(), world.council, "privacy");
        String request =
                World.post(
                                officer,
                                "/v1/subject-requests",
                                "{\"person\":\"%s\",\"kind\":\"access\",\"receivedOn\":\"2026-01-05\"}"
                                        .formatted(person))
                        .statusCode(201)
                        .extract()
                        .path("id");
        World.as(UUID.randomUUID(), world.council, "privacy")
                .get("/v1/subject-requests/" + request + "/draft")
                .then()
                .body("talks.wants", contains("Canary: to sing again"));
        world.coordinator().get("/v1/cases/" + opened + "/conversation").then().statusCode(404);
        talk(world, opened).statusCode(412);
        talk(World.luton(), opened).statusCode(404).body(not(containsString("Canary")));
        assertThat(
                        Copied.rows(
                                "select position('Canary'::bytea in wants) from conversation where support_case = '%s'"
                                        .formatted(opened)))
                .containsExactly("0");
    }

    private static ValidatableResponse talk(World world, String opened) {
        return world.worker()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"wants\":\"Canary: to sing again\",\"strengths\":\"A car and a sister\"}")
                .put("/v1/cases/" + opened + "/conversation")
                .then();
    }

    private static ValidatableResponse post(World world, String opened, String more) {
        return World.post(
                world.worker(),
                "/v1/needs",
                "{\"case\":\"%s\",\"kind\":\"shopping\",\"urgency\":\"standard\",\"postcode\":\"LU1 9ZA\"%s}"
                        .formatted(opened, more));
    }
}
