package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// Breaches of personal data, with the people touched and the 72 hours.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class BreachTest {
    @Test
    void theClockRunsFromWhenItWasFoundAndItClosesWhenWhoeverMustKnowKnows() {
        var world = World.luton();
        String person =
                world.worker().get("/v1/cases/" + world.openCase()).then().extract().path("person");
        var found = Instant.now().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
        String id =
                breach(world, "high-risk", found, "\"" + person + "\"")
                        .statusCode(201)
                        .body("tellBy", equalTo(found.plus(Duration.ofHours(72)).toString()))
                        .body("people", contains(person))
                        .extract()
                        .path("id");

        act(world, id, "close").statusCode(400);
        act(world, id, "regulator-told").statusCode(200).body("regulatorToldAt", notNullValue());
        act(world, id, "close").statusCode(400);
        act(world, id, "people-told").statusCode(200);
        act(world, id, "close").statusCode(200).body("closedAt", notNullValue());

        officer(world).get("/v1/breaches").then().body("items", empty());
        assertThat(
                        Copied.rows(
                                "select count(*) from audit where person = '%s' and act = 'breach'"
                                        .formatted(person)))
                .containsExactly("1");
    }

    @Test
    void unlikelyHarmHasNoClockAndOthersPeopleAreNotNamed() {
        var world = World.luton();
        var other = World.luton();
        String stranger =
                other.worker().get("/v1/cases/" + other.openCase()).then().extract().path("person");
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        breach(world, "unlikely", now, "").statusCode(201).body("tellBy", nullValue());
        breach(world, "risk", now, "\"" + stranger + "\"").statusCode(400);
        breach(world, "risk", now.plus(Duration.ofHours(1)), "").statusCode(400);
        officer(other).get("/v1/breaches").then().body("items", empty());
    }

    private static ValidatableResponse breach(
            World world, String risk, Instant found, String people) {
        return World.post(
                officer(world),
                "/v1/breaches",
                """
                {"kind":"sent-to-wrong-person","risk":"%s","foundAt":"%s","people":[%s]}\
                """
                        .formatted(risk, found, people));
    }

    private static ValidatableResponse act(World world, String id, String what) {
        return World.post(officer(world), "/v1/breaches/" + id + "/" + what, "{}");
    }

    private static RequestSpecification officer(World world) {
        return World.as(UUID.randomUUID(), world.council, "privacy");
    }
}
