package org.referralpathway.directory.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.account.SendInvitations;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Coordination;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.directory.testing.People;

/// A group asks for its listing.
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class ClaimTest {
    @Inject SendInvitations send;
    @Inject ForgetClaims forget;
    @Inject AgroalDataSource database;
    private ObjectNode service;
    private String domain;

    @BeforeEach
    void aCharityWithItsOwnDomain() {
        domain = UUID.randomUUID() + ".example.org";
        service = Hsds.service();
        var organization = (ObjectNode) service.path("organization");
        organization.put("website", "https://www." + domain).put("email", "larder@" + domain);
        organization
                .putArray("organization_identifiers")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("identifier_scheme", "GB-CHC")
                .put("identifier_type", "Charity number")
                .put("identifier", "1164883");
        imported(service);
    }

    @Test
    void theRightNumberAndAnAddressOfTheGroupsOwnDomainAreEnough() {
        claim("ada@" + domain, "Charity no. 1164883").statusCode(204);
        send.run();

        var account = People.accountOf("ada@" + domain);
        assertThat(account.path("mails").asInt()).isEqualTo(1);
        assertThat(account.path("roles").findValuesAsText("name")).contains("provider");
        assertThat(mine()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ada@DOMAIN, 1164884, false, true",
        "ada@DOMAIN,, false, true",
        "ada@example.org, 1164883, true, false",
        "ada@sub.DOMAIN, 1164883, true, false"
    })
    void anythingLessWaitsForSomebodyWhoKnowsThem(
            String email, @Nullable String number, boolean register, boolean ownDomain) {
        claim(email.replace("DOMAIN", domain), number).statusCode(204);
        send.run();

        assertThat(People.accountOf(email.replace("DOMAIN", domain))).isEmpty();
        var waiting = mine().getFirst();
        assertThat(waiting.get("registerMatches")).isEqualTo(register);
        assertThat(waiting.get("domainMatches")).isEqualTo(ownDomain);
        assertThat(waiting.get("organizationName")).isEqualTo("Example Larder");
    }

    @Test
    void aPageOnSomebodyElsesSiteProvesNothing() {
        ((ObjectNode) service.path("organization"))
                .put("website", "https://" + domain + "/~larder")
                .remove("email");
        imported(service);

        claim("anybody@" + domain, "1164883").statusCode(204);

        assertThat(mine()).hasSize(1);
    }

    @Test
    void onlyTheFirstIsGrantedWithoutAnybodysWord() {
        claim("ada@" + domain, "1164883").statusCode(204);
        claim("bob@" + domain, "1164883").statusCode(204);
        assertThat(mine()).hasSize(1);
        send.run();
        claim("carol@" + domain, "1164883").statusCode(204);

        assertThat(mine()).hasSize(2);
    }

    @Test
    void aRefugeIsNeverHandedOverByARule() {
        service.put("name", "Orchard refuge");
        imported(service);

        claim("ada@" + domain, "1164883").statusCode(204);

        assertThat(mine()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"true, accepted", "false, declined"})
    void aStewardDecidesOnceAndTheNameIsForgotten(boolean accept, String state) {
        claim("ada@example.org", "1").statusCode(204);
        var waiting = mine().getFirst();

        decide(Callers.steward(), waiting, accept)
                .statusCode(200)
                .body("state", equalTo(state))
                .body("email", nullValue());
        decide(Callers.steward(), waiting, true).statusCode(412);

        assertThat(mine()).isEmpty();
    }

    @Test
    void askingOftenIsAskingOnceAndNoMoreThanFiveWait() {
        for (var i = 0; i < 8; i++) {
            claim("ada" + i + "@example.org", null).statusCode(204);
            claim("ada" + i + "@example.org", null).statusCode(204);
        }
        assertThat(mine()).hasSize(5);

        claim("ada@" + domain, "1164883").statusCode(204);
        send.run();
        assertThat(People.accountOf("ada@" + domain).path("mails").asInt())
                .as("five strangers do not keep the group out")
                .isEqualTo(1);
    }

    /// The number stands in a public register.
    @Test
    void nobodyFillsTheListWithAPublicNumber() {
        for (var i = 0; i < 25; i++) {
            claim("ada" + i + "@example.org", "1164883").statusCode(204);
        }
        assertThat(mine()).hasSize(20);
    }

    @Test
    void onlyStewardsAndCoordinatorsOfTheGroupSeeAndDecide() {
        claim("ada@example.org", null).statusCode(204);
        var waiting = mine().getFirst();

        Callers.as("coordinator")
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        decide(Callers.as("coordinator"), waiting, true).statusCode(404);
        decide(Callers.as("provider", organization()), waiting, true).statusCode(403);
        Callers.as("provider").get("/v1/claims").then().statusCode(403);
        given().get("/v1/claims").then().statusCode(401);
    }

    /// The TSI knows its groups.
    @Test
    void aCoordinatorOfTheGroupVouchesForIt() {
        claim("ada@example.org", null).statusCode(204);
        var knows = Coordination.of(organization());

        decide(knows.coordinator(), mine().getFirst(), true).statusCode(200);
        send.run();

        assertThat(People.accountOf("ada@example.org").path("mails").asInt()).isEqualTo(1);
        assertThat(mine()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"email,nobody", "firstName,''", "note,LONG"})
    void whatCannotBeIsRefusedByItsField(String field, String value) {
        given().contentType(ContentType.JSON)
                .body(
                        Hsds.object(
                                        "{\"email\":\"a@example.org\",\"firstName\":\"A\",\"lastName\":\"B\"}")
                                .put(field, value.replace("LONG", "x".repeat(501)))
                                .toString())
                .post("/v1/organizations/" + organization() + "/claims")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/" + field))
                .body(not(containsString("a@example.org")));
    }

    @Test
    void aClaimThatNobodyDecidesIsForgottenAfterSixtyDays() throws SQLException {
        claim("ada@" + domain, null).statusCode(204);
        age("59 days");
        forget.run();
        assertThat(mine()).hasSize(1);

        age("2 days");
        forget.run();

        assertThat(mine()).isEmpty();
        claim("ada@" + domain, null).statusCode(204);
        assertThat(mine()).hasSize(1);
    }

    private void age(String by) throws SQLException {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement(
                                "update claim set recorded_at = recorded_at - cast(? as interval) where organization_id = ? and state = 'WAITING'")) {
            update.setString(1, by);
            update.setObject(2, organization());
            update.executeUpdate();
        }
    }

    private ValidatableResponse claim(String email, @Nullable String number) {
        var body =
                Hsds.object("{\"firstName\":\"Ada\",\"lastName\":\"Byron\"}").put("email", email);
        if (number != null) {
            body.put("number", number.replaceAll("[^0-9]", ""));
        }
        return given().contentType(ContentType.JSON)
                .body(body.toString())
                .post("/v1/organizations/" + organization() + "/claims")
                .then();
    }

    private List<Map<String, Object>> mine() {
        return Callers.steward()
                .get("/v1/claims?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.organization == '%s' }".formatted(organization()));
    }

    private static ValidatableResponse decide(
            RequestSpecification caller, Map<String, Object> claim, boolean accept) {
        return caller.header("If-Match", "\"" + claim.get("version") + "\"")
                .body("{\"accept\":" + accept + "}")
                .put("/v1/claims/" + claim.get("id") + "/decision")
                .then();
    }

    private UUID organization() {
        return idOf(service.path("organization"));
    }
}
