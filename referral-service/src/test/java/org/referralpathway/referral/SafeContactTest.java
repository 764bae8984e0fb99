package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.kit.testing.ServiceTestResource;

/// How somebody may be reached without harm, found again, and put right.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class SafeContactTest {
    private static final String SAFE =
            """
            "safeContact":{"neverCall":false,"neverVoicemail":true,"neverText":true,"neverWrite":false,"hours":"Canary mornings"}\
            """;

    @Test
    void theGroupThatMayRingReadsWhatIsNotSafe() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var person = record(world, "1941-02-03", "," + SAFE).extract().<String>path("id");
        String opened =
                World.post(
                                world.worker(),
                                "/v1/cases",
                                "{\"person\":\"%s\",\"pathway\":\"%s\"}"
                                        .formatted(person, world.pathway))
                        .extract()
                        .path("id");
        world.agree(opened, World.CONSENT);
        var referral = world.send(world.need(opened, "shopping", 1), group);
        group.member().get("/v1/referrals/" + referral).then().body("person", nullValue());

        World.move(group::member, referral, "accept", "{}")
                .body("person.safeContact.neverVoicemail", equalTo(true))
                .body("person.safeContact.neverCall", equalTo(false))
                .body("person.safeContact.hours", equalTo("Canary mornings"));
        assertThat(
                        Copied.rows(
                                "select encode(safe_contact, 'escape') from person where id = '%s'"
                                        .formatted(person)))
                .noneMatch(text -> text.contains("Canary"));
    }

    @Test
    void whoeverWantsToHearFromTheirWorkerOnlyIsReachedByNoGroup() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var person =
                record(
                                world,
                                "1941-02-03",
                                ",\"access\":[\"step-free\"],\"safeContact\":{\"doNotContact\":true},\"phone\":\"01632 960555\",\"email\":\"canary@example.org\"")
                        .body("access", contains("step-free"))
                        .body("safeContact.doNotContact", equalTo(true))
                        .extract()
                        .<String>path("id");
        String opened =
                World.post(
                                world.worker(),
                                "/v1/cases",
                                "{\"person\":\"%s\",\"pathway\":\"%s\"}"
                                        .formatted(person, world.pathway))
                        .extract()
                        .path("id");
        world.agree(opened, World.CONSENT);
        var referral = world.send(world.need(opened, "shopping", 1), group);

        World.move(group::member, referral, "accept", "{}")
                .body("person.familyName", notNullValue())
                .body("person.phone", nullValue())
                .body("person.email", nullValue())
                .body("person.safeContact.doNotContact", equalTo(true));
        world.worker().get("/v1/people/" + person).then().body("phone", equalTo("01632 960555"));
    }

    @Test
    void whoWasRecordedBeforeIsShownToTheirOwnOrganisationOnly() {
        var world = World.luton();
        String first = record(world, "1941-02-03", "").extract().path("id");
        String elsewhere = record(World.luton(), "1941-02-03", "").extract().path("id");

        record(world, "1941-02-03", "").body("probablySame", contains(first));
        record(world, "1952-02-03", "").body("probablySame", hasSize(0));
        record(world, "1952-02-04", ",\"phone\":\"+44 7700 900417\"");
        record(world, "1952-02-05", ",\"phone\":\"07700 900 417\"")
                .body("probablySame", hasSize(1));
        assertThat(elsewhere).isNotEqualTo(first);
    }

    @Test
    void whatIsWrongIsPutRightOnTheVersionRead() {
        var world = World.luton();
        String id = record(world, "1941-02-03", "").extract().path("id");

        put(world, id, 0, "1941-03-02")
                .statusCode(200)
                .body("dateOfBirth", equalTo("1941-03-02"))
                .body("version", equalTo(1));
        put(world, id, 0, "1941-03-03").statusCode(412);
        put(World.luton(), id, 1, "1941-03-03").statusCode(404);
        record(world, "1941-02-03", "").body("probablySame", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5918", "94347659", "9434765919x"})
    void aNumberWithAWrongDigitIsNamed(String value) {
        var world = World.luton();
        record(world, "1941-02-03", identifier("943 476 5919")).statusCode(201);

        record(world, "1941-02-03", identifier(value))
                .statusCode(400)
                .body("errors.pointer", contains("/identifiers/0/value"));
    }

    private static String identifier(String value) {
        return ",\"identifiers\":[{\"system\":\"nhs-number\",\"value\":\"%s\",\"verified\":false}]"
                .formatted(value);
    }

    private static ValidatableResponse record(World world, String born, String more) {
        return World.post(world.worker(), "/v1/people", body(born, more));
    }

    private static ValidatableResponse put(World world, String id, int version, String born) {
        return world.worker()
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body(born, ""))
                .put("/v1/people/" + UUID.fromString(id))
                .then();
    }

    private static String body(String born, String more) {
        return "{\"givenName\":\"Zebedee\",\"familyName\":\"Canaryname\",\"dateOfBirth\":\"%s\"%s}"
                .formatted(born, more);
    }
}
