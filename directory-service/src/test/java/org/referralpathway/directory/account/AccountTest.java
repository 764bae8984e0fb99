package org.referralpathway.directory.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.directory.testing.People;
import org.referralpathway.kit.testing.TestIssuer;

/// People are invited, stand in for each other, are asked for and leave.
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class AccountTest {
    @Inject SendInvitations send;
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
    void whoeverIsInvitedGetsAnAccountAMembershipAndOneMail() throws SQLException {
        var email = address();
        invite(Callers.steward(), email, "\"roles\":[\"provider\"],\"owner\":true")
                .statusCode(201)
                .body("state", equalTo("waiting"))
                .body(not(containsString(email)));

        send.run();
        send.run();

        var account = People.accountOf(email);
        assertThat(account.path("mails").asInt()).isEqualTo(1);
        assertThat(account.path("actions").asText())
                .contains("UPDATE_PASSWORD", "CONFIGURE_TOTP", "VERIFY_EMAIL");
        assertThat(account.path("roles").findValuesAsText("name"))
                .containsExactly("provider", "second-factor");
        var user = UUID.fromString(account.path("id").asText());
        var told = Events.last("directory.member.v1", user, 1);
        assertThat(told.path("organization").asText()).isEqualTo(organization.toString());
        assertThat(told.path("owner").asBoolean()).isTrue();
        staff(Callers.steward())
                .body("items.firstName", contains("Ada"))
                .body("items.email", contains(email));
        assertThat(kept("email is null and first_name is null and state = 'SENT'")).isEqualTo(1);
    }

    @Test
    void aPartnerWhoSeesNobodysNameNeedsNoSecondFactor() {
        var email = address();
        invite(Callers.steward(), email, "\"roles\":[\"partner\"]").statusCode(201);

        send.run();

        assertThat(People.accountOf(email).path("actions").asText())
                .contains("UPDATE_PASSWORD")
                .doesNotContain("TOTP");
    }

    @Test
    void anIdentityProviderThatIsAwayOrAKilledProcessLosesNobodyAndMakesNobodyTwice()
            throws SQLException {
        var email = address();
        invite(Callers.steward(), email, "\"roles\":[\"referrer\"]").statusCode(201);
        People.away(true);
        send.run();
        assertThat(kept("state = 'WAITING'")).isEqualTo(1);

        People.away(false);
        dueAgain();
        send.run();
        // As if killed after the account was made and before that was written down.
        change(
                "update invitation set state = 'WAITING', try_on = recorded_at, email = '"
                        + email
                        + "', first_name = 'Ada', last_name = 'B' where organization_id = '"
                        + organization
                        + "'");
        send.run();

        staff(Callers.steward()).body("items", hasSize(1));
        assertThat(kept("state = 'SENT'")).isEqualTo(1);
    }

    @Test
    void anAddressThatHasAnAccountIsRefusedAndSaidSo() {
        var email = address();
        invite(Callers.steward(), email, "\"roles\":[\"provider\"]").statusCode(201);
        send.run();
        invite(Callers.steward(), email, "\"roles\":[\"provider\"]").statusCode(201);
        send.run();

        Callers.steward()
                .get(path() + "/invitations")
                .then()
                .statusCode(200)
                .body("items.state", contains("refused", "sent"))
                .body("items[0].reason", containsString("an account with this address"));
    }

    @Test
    void anOwnerAsksItsOwnPeopleAsProvidersAndNobodyElseAsksAnybody() {
        var owner = joined("\"roles\":[\"provider\"],\"owner\":true");

        invite(as(owner, "provider"), address(), "\"roles\":[\"provider\"]").statusCode(201);
        invite(as(owner, "provider"), address(), "\"roles\":[\"referrer\"]").statusCode(403);
        invite(Callers.as("provider", organization), address(), "\"roles\":[\"provider\"]")
                .statusCode(404);
        invite(Callers.as("coordinator", organization), address(), "\"roles\":[\"provider\"]")
                .statusCode(403);
        staff(as(owner, "provider")).body("mayKeep", equalTo(true));
        staff(Callers.as("referrer", organization)).body("mayKeep", equalTo(false));
        Callers.as("provider").get(path() + "/people").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"email":"nobody","firstName":"A","lastName":"B","roles":["provider"]}                                              | /email
                    {"email":"a@example.org","firstName":"","lastName":"B","roles":["provider"]}                                        | /firstName
                    {"email":"a@example.org","firstName":"A","lastName":"B","roles":[]}                                                 | /roles
                    {"email":"a@example.org","firstName":"A","lastName":"B","roles":["admin"]}                                          | /roles/0
                    {"email":"a@example.org","firstName":"A","lastName":"B","roles":["partner"],"coordinates":["3f0c7a3e-2f0a-4ac0-8d0e-111111111111"]} | /coordinates
                    {"email":"a@example.org","firstName":"A","lastName":"B","roles":["partner"],"phone":"1"}                            | /phone
                    """)
    void whatCannotBeIsRefusedByItsField(String body, String pointer) {
        Callers.steward()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path() + "/invitations")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body(not(containsString("a@example.org")));
    }

    @Test
    void anInvitationThatIsSentTwiceIsOne() throws SQLException {
        var key = UUID.randomUUID().toString();
        var email = address();
        var caller = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            as(caller, "steward")
                    .header("Idempotency-Key", key)
                    .body(wanted(email, "\"roles\":[\"provider\"]"))
                    .post(path() + "/invitations")
                    .then()
                    .statusCode(201);
        }
        assertThat(kept("true")).isEqualTo(1);
    }

    @Test
    void whoeverLeavesIsSignedOutAndCannotSignInAgain() throws SQLException {
        var email = address();
        invite(Callers.steward(), email, "\"roles\":[\"provider\"]").statusCode(201);
        send.run();
        var user = UUID.fromString(People.accountOf(email).path("id").asText());
        since(user, 30);

        departs(user, today().plusDays(1)).statusCode(200);
        close.run();
        assertThat(People.accountOf(email).path("enabled").asBoolean()).isTrue();

        departs(user, today()).statusCode(200).body("items[0].until", equalTo("" + today()));
        People.away(true);
        close.run();
        People.away(false);
        close.run();
        var account = People.accountOf(email);
        assertThat(account.path("enabled").asBoolean()).isFalse();
        assertThat(account.path("signedOut").asBoolean()).isTrue();
        assertThat(account.path("email").asText()).as("nothing else is lost").isEqualTo(email);
        departs(user, today().minusDays(60)).statusCode(400);
    }

    @Test
    void whoWasAskedByMistakeIsLetGoTheSameDay() {
        var email = address();
        invite(Callers.steward(), email, "\"roles\":[\"provider\"]").statusCode(201);
        send.run();
        var user = UUID.fromString(People.accountOf(email).path("id").asText());

        departs(user, today().minusDays(1)).statusCode(400);
        departs(user, today()).statusCode(200);
        close.run();

        assertThat(People.accountOf(email).path("enabled").asBoolean()).isFalse();
    }

    @Test
    void whoeverCoversGetsWhatWouldHaveGoneToTheOneWhoIsAway() throws SQLException {
        var away = joined("\"roles\":[\"provider\"]");
        var cover = joined("\"roles\":[\"provider\"]");
        var stranger = UUID.randomUUID();

        absent(as(away, "provider"), away, stranger).statusCode(400);
        absent(as(away, "provider"), away, away).statusCode(400);
        absent(as(cover, "provider"), away, cover).statusCode(404);
        absent(as(away, "provider"), away, cover)
                .statusCode(200)
                .body(
                        "items.find { it.user == '%s' }.absence.coveredBy".formatted(away),
                        equalTo("" + cover));

        assertThat(addressesOf(away)).containsExactly(cover.toString());
        as(away, "provider")
                .body("{}")
                .put(path() + "/people/" + away + "/absence")
                .then()
                .statusCode(200);
        assertThat(addressesOf(away)).containsExactly(away.toString());
    }

    @Test
    void eachQuarterSomebodySaysWhoIsStillHere() throws SQLException {
        var user = joined("\"roles\":[\"provider\"]");
        staff(Callers.steward()).body("items.checkDue", contains(false));
        toCheck(as(user, "provider"), 0);
        since(user, 100);
        staff(Callers.steward()).body("items.checkDue", contains(true));
        toCheck(as(user, "provider"), 0);
        toCheck(as(joined("\"roles\":[\"provider\"],\"owner\":true"), "provider"), 1);

        Callers.as("provider", organization)
                .body("{\"users\":[\"%s\"]}".formatted(user))
                .put(path() + "/people/check")
                .then()
                .statusCode(404);
        Callers.steward()
                .body("{\"users\":[\"%s\",\"%s\"]}".formatted(user, UUID.randomUUID()))
                .put(path() + "/people/check")
                .then()
                .statusCode(200)
                .body("items.checkDue", everyItem(equalTo(false)))
                .body("items.checkedOn", everyItem(equalTo("" + today())));
    }

    private ValidatableResponse departs(UUID user, LocalDate on) {
        return Callers.steward()
                .body("{\"on\":\"%s\"}".formatted(on))
                .put(path() + "/people/" + user + "/departure")
                .then();
    }

    private ValidatableResponse absent(RequestSpecification caller, UUID user, UUID cover) {
        return caller.body(
                        "{\"away\":{\"from\":\"%s\",\"until\":\"%s\",\"coveredBy\":\"%s\"}}"
                                .formatted(today(), today().plusDays(7), cover))
                .put(path() + "/people/" + user + "/absence")
                .then();
    }

    private static List<String> addressesOf(UUID user) {
        return Callers.service()
                .get("/internal/v1/addresses?user=" + user)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.recipient", String.class);
    }

    private void since(UUID user, int days) throws SQLException {
        change(
                "update member set from_day = from_day - %d where user_id = '%s'"
                        .formatted(days, user));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    private UUID joined(String as) {
        var email = address();
        invite(Callers.steward(), email, as).statusCode(201);
        send.run();
        return UUID.fromString(People.accountOf(email).path("id").asText());
    }

    private ValidatableResponse invite(RequestSpecification caller, String email, String rest) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(wanted(email, rest))
                .post(path() + "/invitations")
                .then();
    }

    private static String wanted(String email, String rest) {
        return "{\"email\":\"%s\",\"firstName\":\"Ada\",\"lastName\":\"Byron\",%s}"
                .formatted(email, rest);
    }

    private ValidatableResponse staff(RequestSpecification caller) {
        return caller.get(path() + "/people").then().statusCode(200);
    }

    /// Told to who keeps the people, and to nobody else.
    private static void toCheck(RequestSpecification caller, int people) {
        caller.get("/v1/own-organization").then().statusCode(200).body("toCheck", equalTo(people));
    }

    private RequestSpecification as(UUID user, String role) {
        var token = TestIssuer.token(user, organization, role).sign();
        return Callers.as(role).auth().oauth2(token);
    }

    private String path() {
        return "/v1/organizations/" + organization;
    }

    private int kept(String condition) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "select count(*) from invitation where organization_id = ? and "
                                        + condition)) {
            select.setObject(1, organization);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void dueAgain() throws SQLException {
        change(
                "update invitation set try_on = recorded_at where state = 'WAITING' and organization_id = '"
                        + organization
                        + "'");
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.executeUpdate();
        }
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }
}
