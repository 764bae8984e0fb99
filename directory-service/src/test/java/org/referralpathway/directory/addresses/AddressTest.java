package org.referralpathway.directory.addresses;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.directory.testing.People;

@QuarkusTest
class AddressTest {
    private static final String ADDRESSES = "/internal/v1/addresses";

    @Test
    void aMemberIsFoundByTheirUser() {
        var user = member(organization(), "2026-01-01", null);
        People.known(user, "ann@example.org", true, "referrer");

        ask("user", user, null)
                .body("items.recipient", contains(user.toString()))
                .body("items.email", contains("ann@example.org"));
    }

    @Test
    void somebodyWhoMayNotSignInGetsNothing() {
        var user = member(organization(), "2026-01-01", null);
        People.known(user, "ann@example.org", false, "referrer");

        ask("user", user, null).body("items", hasSize(0));
    }

    @Test
    void outsideTheirTimeAMemberGetsNothing() {
        var gone = member(organization(), "2026-01-01", "2026-01-02");
        var notYet = member(organization(), "2999-01-01", null);
        var stranger = UUID.randomUUID();
        for (var user : new UUID[] {gone, notYet, stranger}) {
            People.known(user, "ann@example.org", true, "referrer");

            ask("user", user, null).body("items", hasSize(0));
        }
    }

    @Test
    void aUserWhomTheIdentityProviderDoesNotKnowGetsNothing() {
        ask("user", member(organization(), "2026-01-01", null), null).body("items", hasSize(0));
    }

    @Test
    void thoseOfAnOrganisationWhoHoldTheRoleAreFound() {
        var organization = organization();
        var one = member(organization, "2026-01-01", null);
        var two = member(organization, "2026-01-01", null);
        var clerk = member(organization, "2026-01-01", null);
        People.known(one, "one@example.org", true, "provider", "referrer");
        People.known(two, "two@example.org", true, "provider");
        People.known(clerk, "clerk@example.org", true, "referrer");

        ask("organization", organization, "provider")
                .body("items.email", containsInAnyOrder("one@example.org", "two@example.org"));
    }

    @Test
    void whoeverAnswersForPeoplesDataIsFound() {
        var organization = organization();
        var officer = member(organization, "2026-01-01", null);
        People.known(officer, "iris@example.org", true, "privacy");

        ask("organization", organization, "privacy")
                .body("items.email", contains("iris@example.org"));
    }

    @Test
    void anOrganisationWithoutSuchPeopleIsWrittenToAtItsOwnMailbox() {
        var organization = organization();
        var left = member(organization, "2026-01-01", null);
        People.known(left, "left@example.org", false, "provider");

        ask("organization", organization, "provider")
                .body("items.recipient", contains(organization.toString()))
                .body("items.email", contains("larder@example.org"));
    }

    @Test
    void thoseWhoCoordinateAPartnershipAreFound() {
        var partnership = UUID.randomUUID();
        Callers.steward()
                .body("{\"name\":\"A\",\"nation\":\"scotland\",\"members\":[]}")
                .put("/v1/partnerships/" + partnership)
                .then()
                .statusCode(200);
        var user = UUID.randomUUID();
        Callers.steward()
                .body(
                        "{\"organization\":\"%s\",\"coordinates\":[\"%s\"],\"from\":\"2026-01-01\"}"
                                .formatted(organization(), partnership))
                .put("/v1/members/" + user)
                .then()
                .statusCode(200);
        People.known(user, "isla@example.org", true, "coordinator");

        ask("partnership", partnership, "coordinator")
                .body("items.email", contains("isla@example.org"));
    }

    @Test
    void whenTheIdentityProviderFailsTheAskerTriesAgainLater() {
        var user = member(organization(), "2026-01-01", null);
        People.broken(user);

        Callers.service()
                .queryParam("user", user)
                .get(ADDRESSES)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role=provider",
                "user=x",
                "organization=956ca5b1-1f12-36a3-bb0d-330327f7743b",
                "organization=956ca5b1-1f12-36a3-bb0d-330327f7743b&role=referrer",
                "partnership=956ca5b1-1f12-36a3-bb0d-330327f7743b&role=provider",
                "user=956ca5b1-1f12-36a3-bb0d-330327f7743b&organization=956ca5b1-1f12-36a3-bb0d-330327f7743b"
            })
    void anythingButTheThreeQuestionsIsA400(String query) {
        Callers.service().get(ADDRESSES + "?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "referrer",
                "provider",
                "coordinator",
                "steward",
                "partner",
                "privacy",
                "admin"
            })
    void noUserEverAsks(String role) {
        Callers.as(role)
                .queryParam("user", UUID.randomUUID())
                .get(ADDRESSES)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse ask(String about, UUID id, @Nullable String role) {
        var question = Callers.service().queryParam(about, id);
        if (role != null) {
            question.queryParam("role", role);
        }
        return question.get(ADDRESSES).then().statusCode(200);
    }

    private static UUID organization() {
        return idOf(imported(Hsds.organization()));
    }

    private static UUID member(UUID organization, String from, @Nullable String until) {
        var user = UUID.randomUUID();
        var end = until == null ? "" : ",\"until\":\"" + until + "\"";
        Callers.steward()
                .body(
                        "{\"organization\":\"%s\",\"from\":\"%s\"%s}"
                                .formatted(organization, from, end))
                .put("/v1/members/" + user)
                .then()
                .statusCode(200);
        return user;
    }
}
