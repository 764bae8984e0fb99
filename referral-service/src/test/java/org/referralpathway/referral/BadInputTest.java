package org.referralpathway.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.kit.testing.ServiceTestResource;

/// What cannot be used is refused with the field's name; what is merely unknown is taken.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class BadInputTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"kind\":\"no-such-kind\",\"urgency\":\"standard\",\"postcode\":\"LU1 9ZA\"'  | /kind",
                "'\"kind\":\"shopping\",\"urgency\":\"soon\",\"postcode\":\"LU1 9ZA\"'          | /urgency",
                "'\"kind\":\"shopping\",\"urgency\":\"standard\",\"postcode\":\"LUTON\"'        | /postcode",
                "'\"kind\":\"shopping\",\"urgency\":\"standard\",\"postcode\":\"LU1 9ZA\",\"by\":\"2020-01-01\"' | /by",
                "'\"kind\":\"shopping\",\"urgency\":\"standard\",\"postcode\":\"LU1 9ZA\",\"quantity\":0'        | /quantity",
                "'\"kind\":\"shopping\",\"urgency\":\"standard\",\"postcode\":\"LU1 9ZA\",\"colour\":\"red\"'    | /colour",
            })
    void aNeedThatCannotBeReadIsRefusedByField(String fields, String pointer) {
        var world = World.luton();

        post(world, fields)
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aWellFormedPostcodeThatNobodyKnowsIsTakenWithWhatIsKnownOfIt() {
        var world = World.luton();

        post(world, "\"kind\":\"shopping\",\"urgency\":\"standard\",\"postcode\":\"LU1 1XX\"")
                .statusCode(201)
                .body("area.outcode", equalTo("LU1"))
                .body("area.placeKnown", equalTo(true));
        post(world, "\"kind\":\"shopping\",\"urgency\":\"standard\",\"postcode\":\"ZE3 9ZZ\"")
                .statusCode(201)
                .body("area.outcode", equalTo("ZE3"))
                .body("area.district", nullValue())
                .body("area.placeKnown", equalTo(false));
    }

    @Test
    void anUnknownServiceIsRefusedByField() {
        var world = World.luton();
        var need = world.need("shopping");

        World.post(
                        world.worker(),
                        "/v1/referrals",
                        "{\"need\":\"%s\",\"service\":\"%s\"}".formatted(need, UUID.randomUUID()))
                .statusCode(400)
                .body("errors.pointer", hasItem("/service"));
    }

    private static ValidatableResponse post(World world, String fields) {
        return World.post(
                world.worker(),
                "/v1/needs",
                "{\"case\":\"%s\",%s}".formatted(world.openCase(), fields));
    }
}
