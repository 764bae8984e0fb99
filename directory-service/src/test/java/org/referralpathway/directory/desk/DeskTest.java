package org.referralpathway.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.directory.testing.People;

/// Who do I speak to about something?
@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each test
class DeskTest {
    private UUID council;
    private UUID desk;
    private String subject;

    @BeforeEach
    void aCouncilWithADesk() {
        council = idOf(imported(Hsds.organization().put("name", "Example Council")));
        desk = UUID.randomUUID();
        subject = "quokka" + UUID.randomUUID().toString().substring(0, 6);
    }

    @Test
    void aNamedPersonComesFirstAndTheDeskBehind() {
        var maria = member();
        known(maria, "Maria", "Santos");
        put(Callers.steward(), "\"person\":\"%s\",\"phone\":\"01632 960001\"".formatted(maria))
                .statusCode(200);

        var found = about("my tenant's " + subject + " arrears").getFirst();

        assertThat(found)
                .containsEntry("person", "Maria Santos")
                .containsEntry("standsIn", false)
                .containsEntry("name", "Housing benefit")
                .containsEntry("organizationName", "Example Council")
                .containsEntry("phone", "01632 960001")
                .containsEntry("answersWithin", 3);
    }

    @Test
    void whoeverKeepsItReadsItAsItWasWrittenDown() {
        put(Callers.steward(), "\"phone\":\"01632 960001\"").statusCode(200);

        Callers.steward()
                .get("/v1/desks/" + desk)
                .then()
                .statusCode(200)
                .header("ETag", org.hamcrest.Matchers.notNullValue())
                .body("says.phone", org.hamcrest.Matchers.equalTo("01632 960001"));
        Callers.as("partner").get("/v1/desks/" + desk).then().statusCode(404);
    }

    @Test
    void whoeverStandsInIsNamedAndWhoeverHasLeftIsNot() {
        var maria = member();
        var peter = member();
        known(maria, "Maria", "Santos");
        known(peter, "Peter", "Price");
        put(Callers.steward(), "\"person\":\"%s\"".formatted(maria)).statusCode(200);
        var today = LocalDate.now();
        Callers.steward()
                .body(
                        "{\"away\":{\"from\":\"%s\",\"until\":\"%s\",\"coveredBy\":\"%s\"}}"
                                .formatted(today.minusDays(1), today.plusDays(7), peter))
                .put("/v1/organizations/" + council + "/people/" + maria + "/absence")
                .then()
                .statusCode(200);
        assertThat(about(subject).getFirst())
                .containsEntry("person", "Peter Price")
                .containsEntry("standsIn", true);

        Callers.steward()
                .body("{\"on\":\"%s\"}".formatted(today.minusDays(2)))
                .put("/v1/organizations/" + council + "/people/" + maria + "/departure")
                .then()
                .statusCode(200);
        assertThat(about(subject).getFirst()).containsEntry("person", null);
    }

    @Test
    void whileTheIdentityProviderIsAwayTheDeskIsStillFound() {
        var maria = member();
        put(Callers.steward(), "\"person\":\"%s\"".formatted(maria)).statusCode(200);
        People.broken(maria);

        assertThat(about(subject).getFirst())
                .containsEntry("person", null)
                .containsEntry("name", "Housing benefit");
    }

    @Test
    void theBestFitComesFirstAndWhatIsNotListedNever() {
        put(Callers.steward(), "\"phone\":\"1\"").statusCode(200);
        var other = UUID.randomUUID();
        Callers.steward()
                .body(body("[\"" + subject + "\",\"rent\"]", "\"hours\":null", true))
                .put("/v1/desks/" + other)
                .then()
                .statusCode(200);

        assertThat(about(subject + " rent").getFirst()).containsEntry("desk", other.toString());

        Callers.steward()
                .header("If-Match", "\"1\"")
                .body(body("[\"" + subject + "\",\"rent\"]", "\"hours\":null", false))
                .put("/v1/desks/" + other)
                .then()
                .statusCode(200);
        assertThat(about(subject)).hasSize(1);
        assertThat(Events.last("directory.desk.v1", other, 2).path("status").asText())
                .isEqualTo("withdrawn");
    }

    @Test
    void theEventNamesNobodyAndNoNumber() {
        var maria = member();
        put(Callers.steward(), "\"person\":\"%s\",\"phone\":\"01632 960001\"".formatted(maria));

        var told = Events.last("directory.desk.v1", desk, 1);
        assertThat(told.toString()).doesNotContain(maria.toString(), "960001");
        assertThat(told.path("answersWithin").asInt()).isEqualTo(3);
    }

    /// A listing that reads like a refuge is held, and its places are secret at once.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "phone":"1 Example Hall, ask for Jo"  | /phone
                    "hours":"Mornings at LU1 9ZA"         | /hours
                    """)
    void aDeskDoesNotTellWhereARefugeIs(String field, String pointer) {
        var refuge = Hsds.service().put("name", "Orchard refuge");
        ((ObjectNode) refuge.path("organization")).put("id", council.toString());
        imported(refuge);

        put(Callers.steward(), field).statusCode(400).body("errors[0].pointer", equalTo(pointer));
        put(Callers.steward(), "\"phone\":\"01632 960001\"").statusCode(200);
    }

    @Test
    void onlyStewardsAndOwnersKeepDesksAndAStrangerSeesNone() {
        put(Callers.as("referrer", council), "\"phone\":\"1\"").statusCode(404);
        put(Callers.as("partner"), "\"phone\":\"1\"").statusCode(404);
        put(Callers.as("privacy"), "\"phone\":\"1\"").statusCode(403);
        RestAssured.get("/v1/desks").then().statusCode(401);
        put(Callers.steward(), "\"phone\":\"1\"").statusCode(200);
        put(Callers.steward(), "\"phone\":\"2\"").statusCode(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "person":"3f0c7a3e-2f0a-4ac0-8d0e-111111111111" | /person
                    "email":"nobody"                               | /email
                    "room":"5"                                     | /room
                    """)
    void whatCannotBeIsRefusedByItsField(String field, String pointer) {
        put(Callers.steward(), field)
                .statusCode(400)
                .body("errors.pointer", hasItem(equalTo(pointer)))
                .body("errors.size()", not(equalTo(0)));
    }

    private ValidatableResponse put(RequestSpecification caller, String field) {
        return caller.body(body("[\"" + subject + "\"]", field, true))
                .put("/v1/desks/" + desk)
                .then();
    }

    private String body(String subjects, String field, boolean listed) {
        return """
        {"organization":"%s","name":"Housing benefit","subjects":%s,"answersWithin":3,"listed":%s,%s}\
        """
                .formatted(council, subjects, listed, field);
    }

    private List<Map<String, Object>> about(String words) {
        return Callers.as("provider")
                .queryParam("about", words)
                .get("/v1/desks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private UUID member() {
        var user = UUID.randomUUID();
        Callers.steward()
                .body("{\"organization\":\"%s\",\"from\":\"2026-01-01\"}".formatted(council))
                .put("/v1/members/" + user)
                .then()
                .statusCode(200);
        return user;
    }

    private static void known(UUID user, String first, String last) {
        People.named(user, first, last);
    }
}
