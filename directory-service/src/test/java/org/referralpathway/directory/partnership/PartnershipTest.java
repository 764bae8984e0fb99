package org.referralpathway.directory.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

@QuarkusTest
class PartnershipTest {
    private static final String PARTNERSHIPS = "directory.partnership.v1";

    @Test
    void aPartnershipIsRecordedAndTold() {
        var id = UUID.randomUUID();
        var council = idOf(imported(Hsds.organization()));
        var group = idOf(imported(Hsds.organization()));

        Callers.steward()
                .body(
                        """
                        {"name":"Luton","nation":"england","members":[
                          {"organization":"%s","tier":"core","from":"2026-01-01"},
                          {"organization":"%s","tier":"wider","from":"2026-01-01","until":"2099-01-01"}]}\
                        """
                                .formatted(council, group))
                .put("/v1/partnerships/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("members", hasSize(2));

        Callers.as("coordinator").get("/v1/partnerships/" + id).then().statusCode(404);
        Callers.as("coordinator", council)
                .get("/v1/partnerships/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Luton"))
                .body("nation", equalTo("england"));
        var told = Events.last(PARTNERSHIPS, id, 1);
        assertThat(told.path("members")).hasSize(2);
        assertThat(told.path("members").findValuesAsText("tier"))
                .containsExactlyInAnyOrder("core", "wider");
    }

    @Test
    void sayingAgainWhatHoldsNeedsNoVersionAndAChangeDoes() {
        var id = UUID.randomUUID();
        put(id, "{\"name\":\"A\",\"nation\":\"scotland\",\"members\":[]}", 200);
        put(id, "{\"name\":\"A\",\"nation\":\"scotland\",\"members\":[]}", 200);

        put(id, "{\"name\":\"B\",\"nation\":\"scotland\",\"members\":[]}", 428);
        var change = "{\"name\":\"B\",\"nation\":\"scotland\",\"members\":[]}";
        for (var expected : new Object[][] {{"\"7\"", 412}, {"\"1\"", 200}, {"\"1\"", 200}}) {
            Callers.steward()
                    .header("If-Match", expected[0])
                    .body(change)
                    .put("/v1/partnerships/" + id)
                    .then()
                    .statusCode((int) expected[1]);
        }
        assertThat(Events.of(PARTNERSHIPS, id, 2)).hasSize(2);
    }

    /// Members change by a recorded decision, also where it was made at a table.
    @Test
    void otherMembersAskWhereItWasDecidedAndStandAmongTheDecisions() {
        var id = UUID.randomUUID();
        var council = idOf(imported(Hsds.organization()));
        var group = idOf(imported(Hsds.organization()));
        var one = "{\"organization\":\"%s\",\"tier\":\"core\",\"from\":\"2026-01-01\"}";
        var members = "{\"name\":\"A\",\"nation\":\"england\",\"members\":[%s]%s}";
        put(id, members.formatted(one.formatted(council), ""), 200);
        var both = one.formatted(council) + "," + one.formatted(group).replace("core", "wider");

        for (var decided : List.of("", ",\"decided\":\" \"")) {
            change(id, members.formatted(both, decided))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/decided"));
        }
        change(id, members.formatted(both, ",\"decided\":\"Minutes of 3 March\"")).statusCode(200);

        Callers.as("coordinator", council)
                .get("/v1/partnerships/" + id + "/decisions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].organization", equalTo(group.toString()))
                .body("items[0].kind", equalTo("join"))
                .body("items[0].state", equalTo("agreed"))
                .body("items[0].why", equalTo("Minutes of 3 March"))
                .body("items[0].votes", hasSize(0));
    }

    @Test
    void aMembershipMustBePossible() {
        var council = idOf(imported(Hsds.organization()));
        var members =
                """
                {"name":"A","nation":"england","members":[
                  {"organization":"%s","tier":"core","from":"2026-01-01"},
                  {"organization":"%s","tier":"%s","from":"%s"%s}]}\
                """;

        refused(
                members.formatted(council, UUID.randomUUID(), "core", "2026-01-01", ""),
                "/members/1/organization");
        refused(members.formatted(council, council, "core", "2026-06-01", ""), "/members/1");
        refused(members.formatted(council, council, "outer", "2026-06-01", ""), "/members/1/tier");
        refused(
                members.formatted(
                        council, council, "core", "2026-06-01", ",\"until\":\"2026-06-01\""),
                "/members/1/until");
        refused("{\"name\":\"A\",\"nation\":\"france\",\"members\":[]}", "/nation");
        refused("{\"nation\":\"england\",\"members\":[]}", "/name");
        refused("{\"name\":\"A\",\"nation\":\"england\"}", "/members");
        refused("{\"name\":\"A\",\"nation\":\"england\",\"members\":[{}]}", "/members/0/from");
    }

    @ParameterizedTest
    @CsvSource({
        "referrer,404",
        "provider,404",
        "partner,404",
        "privacy,404",
        "admin,403",
        "service,403"
    })
    void onlyItsMembersAndStewardsReadAndOnlyStewardsWrite(String role, int read) {
        var path = "/v1/partnerships/" + UUID.randomUUID();

        Callers.as(role).get(path).then().statusCode(read);
        Callers.as(role).body("{}").put(path).then().statusCode(403);
        Callers.as("coordinator").body("{}").put(path).then().statusCode(403);
        Callers.as("coordinator").get(path).then().statusCode(404);
        RestAssured.get(path).then().statusCode(401).contentType("application/problem+json");
    }

    private static void refused(String body, String pointer) {
        Callers.steward()
                .body(body)
                .put("/v1/partnerships/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse change(UUID id, String body) {
        return Callers.steward()
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/partnerships/" + id)
                .then();
    }

    private static void put(UUID id, String body, int status) {
        Callers.steward().body(body).put("/v1/partnerships/" + id).then().statusCode(status);
    }
}
