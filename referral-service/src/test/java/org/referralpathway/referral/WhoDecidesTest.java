package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.kit.testing.ServiceTestResource;

/// Who agrees for a child, and by whose authority: under 16 in England, under 12 in Scotland.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class WhoDecidesTest {
    private World world;

    @BeforeEach
    void aPartnership() {
        world = World.luton();
    }

    @ParameterizedTest
    @CsvSource({
        "england, 15, false",
        "england, 16, true",
        "wales, 15, false",
        "northern-ireland, 15, false",
        "scotland, 11, false",
        "scotland, 12, true",
    })
    void aChildIsPresumedAbleFromAnAgeThatTheNationSays(String nation, int age, boolean able) {
        world.nation(nation);
        var copied =
                "select 1 from partnership_copy where id = '%s' and nation = '%s'"
                        .formatted(world.partnership, nation);
        await().atMost(Duration.ofSeconds(30)).until(() -> !Copied.rows(copied).isEmpty());
        var opened = caseOfSomebodyAged(age);

        if (able) {
            agree(opened, World.CONSENT).statusCode(201);
        } else {
            agree(opened, World.CONSENT)
                    .statusCode(400)
                    .body("errors.pointer", contains("/authority"));
        }
    }

    @Test
    void whoeverDecidesForAChildIsWrittenDownWithTheirAuthority() {
        var opened = caseOfSomebodyAged(9);
        var byMother = World.CONSENT.replace("\"person\"", "\"parent\"");
        agree(opened, byMother).statusCode(400).body("errors.pointer", contains("/authority"));

        agree(opened, byMother.replace("}", ",\"authority\":\"Canary, her mother\"}"))
                .statusCode(201);

        world.worker()
                .get("/v1/cases/" + opened + "/sharing")
                .then()
                .body("items.givenBy", contains("parent"));
        assertThat(
                        Copied.rows(
                                "select 1 from sharing_basis where position('Canary'::bytea in authority) > 0"))
                .isEmpty();
    }

    private ValidatableResponse agree(String opened, String ground) {
        return World.post(world.worker(), "/v1/cases/" + opened + "/sharing", ground);
    }

    private String caseOfSomebodyAged(int years) {
        var born = LocalDate.now(ZoneId.of("Europe/London")).minusYears(years).minusDays(1);
        String person =
                World.post(
                                world.worker(),
                                "/v1/people",
                                "{\"givenName\":\"Dot\",\"familyName\":\"Canaryname\",\"dateOfBirth\":\"%s\"}"
                                        .formatted(born))
                        .statusCode(201)
                        .extract()
                        .path("id");
        return World.post(
                        world.worker(),
                        "/v1/cases",
                        "{\"person\":\"%s\",\"pathway\":\"%s\"}".formatted(person, world.pathway))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
