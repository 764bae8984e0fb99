package org.referralpathway.directory.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each test
class SafeguardingTest {
    private static final List<String> KINDS = List.of("policy", "lead", "checks", "insurance");
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String SOONER = TODAY.plusMonths(6).toString();
    private static final String NEXT_YEAR = TODAY.plusYears(1).toString();
    private static final String IN_TWO_YEARS = TODAY.plusYears(2).toString();
    private UUID group;

    @BeforeEach
    void aGroup() {
        group = idOf(imported(Hsds.organization()));
    }

    @Test
    void onlyAllOfItCheckedCountsAndOnlyUntilTheFirstRunsOut() {
        say(all(NEXT_YEAR))
                .statusCode(200)
                .body("items.checkedOn", contains(null, null, null, null));
        say("{\"insurance\":%s}".formatted(fact("Zurich", SOONER))).statusCode(200);
        KINDS.subList(0, 3).forEach(kind -> check(kind, true).statusCode(200));
        assertThat(Events.now("directory.organization.v1", group)).hasSize(1);

        check("insurance", true).statusCode(200).body("checkedOn", notNullValue());

        assertThat(until(2)).isEqualTo(SOONER);
    }

    @Test
    void aLeadWhoIsSomebodyElseIsToBeCheckedAgainAndMeanwhileNothingCounts() {
        say(all(NEXT_YEAR));
        KINDS.forEach(kind -> check(kind, true).statusCode(200));
        assertThat(until(2)).isEqualTo(NEXT_YEAR);
        say(all(NEXT_YEAR)).statusCode(200);
        assertThat(Events.now("directory.organization.v1", group)).hasSize(2);

        say("{\"lead\":%s}".formatted(fact("Somebody else", NEXT_YEAR))).statusCode(200);

        assertThat(until(3)).isEqualTo("null");
        Callers.steward()
                .get("/v1/unchecked-safeguarding")
                .then()
                .statusCode(200)
                .body("items.organization", hasItem(group.toString()))
                .body("items.organizationName", hasItem("Example Larder"));
        check("lead", false)
                .statusCode(200)
                .body("checkedOn", nullValue())
                .body("refusedOn", notNullValue());
        Callers.steward()
                .get("/v1/unchecked-safeguarding")
                .then()
                .body("items.organization", not(hasItem(group.toString())));
        check("lead", true).statusCode(200).body("refusedOn", nullValue());
        assertThat(until(4)).isEqualTo(NEXT_YEAR);
    }

    /// Whoever renews in time is not taken off the list for it.
    @Test
    void whatWasApprovedCountsWhileItsRenewalWaits() {
        say(all(NEXT_YEAR));
        KINDS.forEach(kind -> check(kind, true).statusCode(200));
        assertThat(until(2)).isEqualTo(NEXT_YEAR);

        say("{\"insurance\":%s}".formatted(fact("Renewed", IN_TWO_YEARS))).statusCode(200);
        check("insurance", false).statusCode(200);
        assertThat(Events.now("directory.organization.v1", group)).hasSize(2);

        check("insurance", true).statusCode(200);
        check("policy", false).statusCode(200);
        assertThat(until(3)).as("what was approved is taken back").isEqualTo("null");
    }

    /// Who leads is a person's name.
    @Test
    void theEventSaysTheDayAndNothingElse() {
        say(all(NEXT_YEAR));
        KINDS.forEach(kind -> check(kind, true));

        assertThat(Events.last("directory.organization.v1", group, 2).toString())
                .doesNotContain("Canary");
    }

    @Test
    void aGroupSaysItsOwnAndAStewardChecks() {
        say(all(NEXT_YEAR));
        Callers.as("provider")
                .body(all(NEXT_YEAR))
                .put("/v1/organizations/" + group + "/safeguarding")
                .then()
                .statusCode(404);
        Callers.as("provider", group)
                .header("If-Match", "\"0\"")
                .body("{\"sound\":true}")
                .put("/v1/organizations/" + group + "/safeguarding/policy/check")
                .then()
                .statusCode(403);
        Callers.as("provider")
                .get("/v1/organizations/" + group + "/safeguarding")
                .then()
                .statusCode(404);
        Callers.as("provider", group)
                .get("/v1/organizations/" + group + "/safeguarding")
                .then()
                .statusCode(200)
                .body("items", hasSize(4));
        Callers.as("provider", group).get("/v1/unchecked-safeguarding").then().statusCode(403);
    }

    @Test
    void aCheckIsOfWhatWasRead() {
        say(all(NEXT_YEAR));
        Callers.steward()
                .header("If-Match", "\"9\"")
                .body("{\"sound\":true}")
                .put("/v1/organizations/" + group + "/safeguarding/policy/check")
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expiresOn", "detail"})
    void whatCannotBeIsRefusedByItsField(String field) {
        var bad = field.equals("detail") ? fact("", SOONER) : fact("Policy", "2026-01-01");
        say("{\"policy\":%s}".formatted(bad))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/policy/" + field));
    }

    private ValidatableResponse say(String facts) {
        return Callers.as("provider", group)
                .body(facts)
                .put("/v1/organizations/" + group + "/safeguarding")
                .then();
    }

    private ValidatableResponse check(String kind, boolean sound) {
        int version =
                Callers.steward()
                        .get("/v1/organizations/" + group + "/safeguarding")
                        .jsonPath()
                        .getInt("items.find { it.kind == '%s' }.version".formatted(kind));
        return Callers.steward()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"sound\":" + sound + "}")
                .put("/v1/organizations/" + group + "/safeguarding/" + kind + "/check")
                .then();
    }

    private String until(int events) {
        return Events.last("directory.organization.v1", group, events)
                .path("safeguardedUntil")
                .asText();
    }

    private static String all(String until) {
        return "{\"policy\":%1$s,\"lead\":%1$s,\"checks\":%1$s,\"insurance\":%1$s}"
                .formatted(fact("Canary Bird", until));
    }

    private static String fact(String detail, String until) {
        return "{\"detail\":\"%s\",\"evidenceOn\":\"2026-06-01\",\"expiresOn\":\"%s\"}"
                .formatted(detail, until);
    }
}
