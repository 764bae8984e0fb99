package org.referralpathway.directory.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.directory.testing.People;

/// What people do changes after they were invited, and their accounts follow.
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class DutiesTest {
    @Inject SendInvitations send;
    @Inject ChangeAccounts change;
    @Inject CloseAccounts close;
    @Inject AgroalDataSource database;
    private UUID organization;

    @BeforeEach
    void anOrganisation() {
        organization = idOf(imported(Hsds.organization()));
    }

    @AfterEach
    void theIdentityProviderIsBack() {
        People.away(false);
    }

    @Test
    void otherRolesReachTheAccountAndTheMembershipAndWhoLosesOneIsSignedOut() throws SQLException {
        var partnership = partnership();
        var email = invited("partner", false);
        var user = userOf(email);
        duties(Callers.steward(), user).body("roles", contains("partner"));

        put(
                        Callers.steward(),
                        user,
                        "\"1\"",
                        "{\"roles\":[\"coordinator\",\"referrer\"],\"coordinates\":[\"%s\"],\"owner\":true}"
                                .formatted(partnership))
                .statusCode(200)
                .body("roles", contains("coordinator", "referrer"));
        People.away(true);
        change.run();
        assertThat(roles(email)).containsExactly("partner");
        duties(Callers.steward(), user).body("roles", contains("coordinator", "referrer"));
        People.away(false);
        due(user);
        change.run();
        change.run();

        assertThat(roles(email))
                .containsExactlyInAnyOrder("coordinator", "referrer", "second-factor");
        assertThat(People.accountOf(email).path("signedOut").asBoolean()).isTrue();
        var told = Events.last("directory.member.v1", user, 2);
        assertThat(told.path("owner").asBoolean()).isTrue();
        assertThat(told.at("/coordinates/0").asText()).isEqualTo(partnership.toString());
    }

    @Test
    void anOwnerMakesAProviderAnOwnerAndGivesNothingElse() {
        var owner = userOf(invited("provider", true));
        var other = userOf(invited("provider", false));
        var worker = userOf(invited("referrer", false));

        put(as(owner), other, "\"1\"", wanted("referrer", false)).statusCode(403);
        put(as(owner), worker, "\"1\"", wanted("provider", false)).statusCode(403);
        put(as(owner), owner, "\"1\"", wanted("provider", false)).statusCode(403);
        put(as(other), owner, "\"1\"", wanted("provider", false)).statusCode(404);
        put(Callers.as("provider"), other, "\"1\"", wanted("provider", true)).statusCode(404);
        put(as(owner), other, "\"7\"", wanted("provider", true)).statusCode(412);
        as(owner)
                .body(wanted("provider", true))
                .put(path(other) + "/duties")
                .then()
                .statusCode(428);
        put(Callers.steward(), owner, "\"2\"", wanted("provider", false))
                .statusCode(400)
                .body("errors.pointer", hasItem("/owner"));
        put(as(owner), other, "\"1\"", wanted("provider", true))
                .statusCode(200)
                .body("owner", equalTo(true));
        put(as(other), owner, "\"2\"", wanted("provider", false)).statusCode(200);
        duties(as(other), owner).body("owner", equalTo(false));
    }

    @Test
    void theTeamAndTheDesksOfSomebodyAreThoseOfTheirOrganisation() {
        var desk = UUID.randomUUID();
        Callers.steward()
                .body(
                        """
                        {"organization":"%s","name":"Adult care","subjects":["care"],"answersWithin":3,"listed":true}\
                        """
                                .formatted(organization))
                .put("/v1/desks/" + desk)
                .then()
                .statusCode(200);
        var user = userOf(invited("referrer", false));
        var wanted =
                "{\"roles\":[\"referrer\"],\"coordinates\":[],\"owner\":false,\"teams\":[\"%s\"],\"desks\":[\"%s\"]}";

        put(Callers.steward(), user, "\"1\"", wanted.formatted(desk, UUID.randomUUID()))
                .statusCode(400)
                .body("errors.pointer", hasItem("/teams"));
        put(Callers.steward(), user, "\"1\"", wanted.formatted(desk, desk))
                .statusCode(200)
                .body("teams", contains(desk.toString()))
                .body("desks", contains(desk.toString()))
                .body("places.name", contains("Adult care"));
        put(Callers.steward(), user, "\"2\"", wanted("referrer", false))
                .body("teams", contains(desk.toString()));
        var told = Events.last("directory.member.v1", user, 2);
        assertThat(told.at("/teams/0").asText()).isEqualTo(desk.toString());
    }

    @Test
    void whoComesBackSignsInAgain() throws SQLException {
        var email = invited("provider", false);
        var user = userOf(email);
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        Callers.steward()
                .body("{\"on\":\"%s\"}".formatted(today.plusDays(1)))
                .put(path(user) + "/departure")
                .then()
                .statusCode(200);
        change(
                "update member set from_day = from_day - 9, until_day = until_day - 1, close_on = close_on - 1 where user_id = '%s'"
                        .formatted(user));
        close.run();
        assertThat(People.accountOf(email).path("enabled").asBoolean()).isFalse();

        Callers.steward()
                .body("{}")
                .put(path(user) + "/departure")
                .then()
                .statusCode(200)
                .body("items[0].until", equalTo(null));
        change.run();

        assertThat(People.accountOf(email).path("enabled").asBoolean()).isTrue();
        close.run();
        assertThat(People.accountOf(email).path("enabled").asBoolean()).isTrue();
        Callers.as("provider", organization)
                .body("{}")
                .put(path(user) + "/departure")
                .then()
                .statusCode(404);
    }

    @Test
    void everybodySeesTheirOwnPartnershipsAndAStewardAll() {
        var partnership = partnership();

        Callers.as("referrer", organization)
                .get("/v1/partnerships")
                .then()
                .statusCode(200)
                .body("items.id", contains(partnership.toString()))
                .body("items.coordinated", contains(false));
        Callers.as("referrer", organization)
                .get("/v1/organization-names?id=" + organization + "&id=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("names.size()", equalTo(1))
                .body("names." + quoted(), equalTo("Example Larder"));
        Callers.as("referrer")
                .get("/v1/partnerships")
                .then()
                .body("items.id", not(hasItem(partnership.toString())));
        Callers.steward()
                .get("/v1/partnerships")
                .then()
                .body("items.id", hasItem(partnership.toString()));
    }

    private String quoted() {
        return "'" + organization + "'";
    }

    private UUID partnership() {
        var id = UUID.randomUUID();
        Callers.steward()
                .body(
                        """
                        {"name":"A partnership","nation":"england","members":[{"organization":"%s","tier":"core","from":"2026-01-01"}]}\
                        """
                                .formatted(organization))
                .put("/v1/partnerships/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    private static String wanted(String role, boolean owner) {
        return "{\"roles\":[\"%s\"],\"coordinates\":[],\"owner\":%s}".formatted(role, owner);
    }

    private String invited(String role, boolean owner) {
        var email = UUID.randomUUID() + "@example.org";
        Callers.steward()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        "{\"email\":\"%s\",\"firstName\":\"Ada\",\"lastName\":\"B\",\"roles\":[\"%s\"],\"owner\":%s}"
                                .formatted(email, role, owner))
                .post("/v1/organizations/" + organization + "/invitations")
                .then()
                .statusCode(201);
        send.run();
        return email;
    }

    private static UUID userOf(String email) {
        return UUID.fromString(People.accountOf(email).path("id").asText());
    }

    private static List<String> roles(String email) {
        return People.accountOf(email).path("roles").findValuesAsText("name");
    }

    private ValidatableResponse duties(RequestSpecification caller, UUID user) {
        return caller.get(path(user) + "/duties").then().statusCode(200);
    }

    private ValidatableResponse put(
            RequestSpecification caller, UUID user, String version, String body) {
        return caller.header("If-Match", version).body(body).put(path(user) + "/duties").then();
    }

    private RequestSpecification as(UUID user) {
        return Callers.as("provider", user, organization);
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.executeUpdate();
        }
    }

    private void due(UUID user) throws SQLException {
        change(
                "update account_change set try_on = asked_at where user_id = '%s' and try_on is not null"
                        .formatted(user));
    }

    private String path(UUID user) {
        return "/v1/organizations/" + organization + "/people/" + user;
    }
}
