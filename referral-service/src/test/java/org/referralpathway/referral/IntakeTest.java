package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// A list of people and needs, brought as a file.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class IntakeTest {
    private static final String LIST =
            """
            id,givenName,familyName,dateOfBirth,postcode,kind,urgency,note
            a-1,Zebedee,Canaryname,1941-02-03,LU1 9ZA,shopping,urgent,"Bread, and milk"
            a-2,Zoe,,1950-01-01,LU1 9ZA,shopping,,
            a-3,Zack,Canaryname,31/12/1950,LU1 9ZA,shopping,,
            a-4,Zita,Canaryname,,LU1 9ZA,gold,,
            a-5,Zara,Canaryname,,LU1 9ZA,food-parcel,soon,
            a-6,Zena,Canaryname,,LU1 9ZA,food-parcel,,
            """;

    @Test
    void eachRowHasItsVerdictAndStopsNoOther() {
        var world = World.luton();

        bring(world, LIST, false)
                .statusCode(200)
                .body(
                        "rows.verdict",
                        equalTo(
                                List.of(
                                        "created",
                                        "rejected",
                                        "rejected",
                                        "rejected",
                                        "rejected",
                                        "created")))
                .body("rows[1].column", equalTo("familyName"))
                .body("rows[2].column", equalTo("dateOfBirth"))
                .body("rows[3].column", equalTo("kind"))
                .body("rows[4].column", equalTo("urgency"))
                .body("rows[4].row", equalTo(6))
                .body(not(containsString("Canaryname")));
        world.worker()
                .get("/v1/needs")
                .then()
                .body("items", hasSize(2))
                .body("items.find { it.urgency == 'urgent' }.note", equalTo("Bread, and milk"));
    }

    @Test
    void aTrialKeepsNothingAndTheSameListTwiceMakesNothingTwice() {
        var world = World.luton();
        bring(world, LIST, true).body("rows[0].verdict", equalTo("created"));
        assertThat(people(world)).isZero();

        bring(world, LIST, false);
        bring(world, LIST, false)
                .body("rows[0].verdict", equalTo("repeated"))
                .body("rows[5].verdict", equalTo("repeated"));
        assertThat(people(world)).isEqualTo(2);
        bring(World.luton(), LIST, false).body("rows[0].verdict", equalTo("created"));
    }

    /// Who means yes and writes it otherwise is asked.
    @Test
    void whatKeepsAPersonSafeIsNeverReadAsNo() {
        var world = World.luton();
        bring(
                        world,
                        """
                        id,givenName,familyName,postcode,kind,atRisk,neverCall,phone,language
                        b-1,Zoe,Canaryname,LU1 9ZA,food-parcel,Yes,no,,
                        b-2,Zoe,Canaryname,LU1 9ZA,food-parcel,true,,,
                        b-3,Zoe,Canaryname,LU1 9ZA,food-parcel,,1,,
                        b-4,Zoe,Canaryname,LU1 9ZA,food-parcel,,,by the door,
                        b-5,Zoe,Canaryname,LU1 9ZA,food-parcel,,,,her own
                        """,
                        false)
                .body(
                        "rows.verdict",
                        equalTo(List.of("created", "rejected", "rejected", "rejected", "rejected")))
                .body(
                        "rows.column",
                        equalTo(
                                java.util.Arrays.asList(
                                        null, "atRisk", "neverCall", "phone", "language")))
                .body(not(containsString("Canaryname")));
        assertThat(
                        Copied.rows(
                                "select at_risk from person where organization = '%s'"
                                        .formatted(world.council)))
                .containsExactly("t");
    }

    @Test
    void whatIsNoListIsRefused() {
        bring(World.luton(), "id,\"open", false).statusCode(400);
    }

    @Test
    void onlyThoseWhoAskForHelpBringLists() {
        var world = World.luton();
        for (var role : List.of("provider", "steward", "partner", "privacy", "admin")) {
            World.as(UUID.randomUUID(), world.council, role)
                    .contentType("text/csv")
                    .body(LIST)
                    .post("/v1/intakes?pathway=" + world.pathway)
                    .then()
                    .statusCode(403);
        }
        assertThat(people(world)).isZero();
    }

    private static int people(World world) {
        return Copied.rows(
                        "select id from person where organization = '%s'".formatted(world.council))
                .size();
    }

    private static ValidatableResponse bring(World world, String csv, boolean dryRun) {
        return world.worker()
                .contentType("text/csv")
                .body(csv)
                .post("/v1/intakes?pathway=" + world.pathway + "&dryRun=" + dryRun)
                .then();
    }
}
