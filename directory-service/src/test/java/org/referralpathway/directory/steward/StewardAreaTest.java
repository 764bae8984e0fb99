package org.referralpathway.directory.steward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;

/// A steward looks after the listings of their own council areas, and of no others.
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class StewardAreaTest {
    @Inject DataSource database;
    private static final String LUTON = "E06000032";
    private static final String FIFE = "S12000047";
    private final UUID user = UUID.randomUUID();
    private UUID home = user;

    @BeforeEach
    void worksSomewhere() {
        home = idOf(imported(Hsds.organization()));
    }

    @Test
    void anotherAreasListingIsNotThere() {
        var theirs = service(FIFE);
        var own = service(LUTON);
        stewardOf(LUTON);

        for (var path : List.of("/v1/services/%s/edits", "/v1/services/%s/eligibility")) {
            me().get(path.formatted(idOf(own))).then().statusCode(200);
            me().get(path.formatted(idOf(theirs))).then().statusCode(404);
        }
        me().get("/v1/organizations/" + organization(own) + "/people").then().statusCode(200);
        me().get("/v1/organizations/" + organization(theirs) + "/people").then().statusCode(404);
        me().get("/v1/organizations/" + organization(theirs) + "/safeguarding")
                .then()
                .statusCode(404);
    }

    @Test
    void theirListsHoldTheirArea() {
        var theirs = imported(listing(FIFE).put("name", "Orchard refuge"));
        var own = imported(listing(LUTON).put("name", "Orchard refuge"));
        stewardOf(LUTON);

        var held =
                me().get("/v1/held-listings?limit=100")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.service");
        assertThat(held).contains(idOf(own).toString()).doesNotContain(idOf(theirs).toString());
        me().header("If-Match", "\"0\"")
                .body("{\"confidential\":false}")
                .put("/v1/services/" + idOf(theirs) + "/place-rule")
                .then()
                .statusCode(404);
    }

    @Test
    void aFileChangesNothingElsewhereAndBringsNewGroups() {
        var theirs = service(FIFE);
        var own = service(LUTON);
        stewardOf(LUTON);
        var file =
                Hsds.list(
                        theirs.put("name", "Taken over"),
                        own.put("name", "Renamed"),
                        listing(FIFE));

        me().body(file.toString())
                .post("/v1/imports")
                .then()
                .statusCode(200)
                .body("rows[0].verdict", equalTo("rejected"))
                .body("rows[1].verdict", equalTo("changed"))
                .body("rows[2].verdict", equalTo("created"));
    }

    @Test
    void whatASheetLeftToDoIsDoneInItsArea() throws SQLException {
        var theirs = toDoOf(FIFE);
        var own = toDoOf(LUTON);
        stewardOf(LUTON);

        assertThat(me().get("/v1/to-dos?limit=100").jsonPath().getList("items.id", String.class))
                .contains(own)
                .doesNotContain(theirs);
        strikeOff(theirs, 404);
        strikeOff(own, 200);
    }

    /// Of a sheet's listing that lies there.
    private String toDoOf(String area) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement(
                                """
                                insert into to_do (id, source, record_id, field, detail, told, state, version,
                                                   recorded_at, changed_at)
                                values (?, 'sheet', ?, 'kinds', 'Choose one', 'cuddles', 'OPEN', 0, now(), now())\
                                """)) {
            insert.setObject(1, id);
            insert.setObject(2, idOf(service(area)));
            insert.executeUpdate();
        }
        return id.toString();
    }

    private void strikeOff(String toDo, int status) {
        me().header("If-Match", "\"0\"")
                .put("/v1/to-dos/" + toDo + "/done")
                .then()
                .statusCode(status);
    }

    @Test
    void nobodyMakesAStewardBeyondTheirOwnAreas() {
        stewardOf(LUTON);
        var other = UUID.randomUUID();

        record(me(), other, "\"%s\"".formatted(FIFE), 400);
        record(me(), other, "\"%s\"".formatted(LUTON), 200);
        me().header("If-Match", "\"1\"")
                .body(member(""))
                .put("/v1/members/" + other)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/stewards"));
        me().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        "{\"email\":\"ada@example.org\",\"firstName\":\"Ada\",\"lastName\":\"Ash\",\"roles\":[\"steward\"]}")
                .post("/v1/organizations/" + home + "/invitations")
                .then()
                .statusCode(403);
    }

    /// What others share with a group elsewhere is not changed by the way.
    @Test
    void aPlaceOfSomebodyElsesListingIsNotChanged() {
        var theirs = service(FIFE);
        var own = listing(LUTON);
        var place = theirs.at("/service_at_locations/0/location").deepCopy();
        own.putArray("service_at_locations").add(Hsds.at((ObjectNode) place));
        stewardOf(LUTON);

        me().body(own.toString())
                .post("/v1/imports")
                .then()
                .statusCode(200)
                .body("rows[0].verdict", equalTo("rejected"));
    }

    @Test
    void noAliasLeadsElsewhere() {
        var theirs = service(FIFE);
        var own = imported(Hsds.organization());
        stewardOf(LUTON);
        me().body("{\"organization\":\"%s\"}".formatted(organization(theirs)))
                .put("/v1/organizations/" + idOf(own) + "/same-as")
                .then()
                .statusCode(400);
        Callers.steward()
                .body("{\"organization\":\"%s\"}".formatted(organization(theirs)))
                .put("/v1/organizations/" + idOf(own) + "/same-as")
                .then()
                .statusCode(204);
        var more = listing(LUTON);
        more.set("organization", own);

        me().body(more.toString())
                .post("/v1/imports")
                .then()
                .body("rows[0].verdict", equalTo("rejected"));
    }

    @Test
    void nobodyReachesElsewhereThroughAPartnership() {
        var theirs = organization(service(FIFE));
        var own = organization(service(LUTON));
        var partnership = UUID.randomUUID();
        stewardOf(LUTON);

        partnership(me(), partnership, own, theirs).statusCode(400);
        partnership(Callers.steward(), partnership, own, theirs).statusCode(200);
        me().header("If-Match", "\"1\"")
                .body(partnershipOf(own))
                .put("/v1/partnerships/" + partnership)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/members"));
        me().body(
                        "{\"organization\":\"%s\",\"from\":\"2026-01-01\",\"coordinates\":[\"%s\"]}"
                                .formatted(home, partnership))
                .put("/v1/members/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/coordinates"));
    }

    @Test
    void aFileIsDecidedByWhoeverBroughtIt() {
        stewardOf(LUTON);
        var staged =
                Callers.steward()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .queryParam("source", "test-" + user)
                        .body(listing(FIFE).toString())
                        .post("/v1/import-batches")
                        .then()
                        .statusCode(201)
                        .extract();
        var path = "/v1/import-batches/" + staged.path("id");

        me().get(path).then().statusCode(404);
        me().header("If-Match", staged.header("ETag"))
                .put(path + "/discard")
                .then()
                .statusCode(404);
        Callers.steward().get(path).then().statusCode(200);
    }

    private static ValidatableResponse partnership(
            RequestSpecification by, UUID id, String... organizations) {
        return by.body(partnershipOf(organizations)).put("/v1/partnerships/" + id).then();
    }

    private static String partnershipOf(String... organizations) {
        var members =
                Stream.of(organizations)
                        .map(id ->
                                "{\"organization\":\"%s\",\"tier\":\"core\",\"from\":\"2026-01-01\"}"
                                        .formatted(id))
                        .collect(Collectors.joining(","));
        return "{\"name\":\"Together\",\"nation\":\"england\",\"members\":[%s]}".formatted(members);
    }

    @Test
    void whoHasLeftIsAStewardNoMore() {
        var today = LocalDate.now();
        Callers.steward()
                .body(
                        "{\"organization\":\"%s\",\"from\":\"2026-01-01\",\"until\":\"%s\"}"
                                .formatted(home, today.minusDays(1)))
                .put("/v1/members/" + user)
                .then()
                .statusCode(200);

        me().get("/v1/services/" + idOf(service(LUTON)) + "/edits").then().statusCode(404);
    }

    private void stewardOf(String area) {
        record(Callers.steward(), user, "\"%s\"".formatted(area), 200);
    }

    private void record(RequestSpecification by, UUID who, String areas, int status) {
        by.body(member(areas)).put("/v1/members/" + who).then().statusCode(status);
    }

    private String member(String areas) {
        return "{\"organization\":\"%s\",\"from\":\"2026-01-01\",\"stewards\":[%s]}"
                .formatted(home, areas);
    }

    private RequestSpecification me() {
        return Callers.as("steward", user, home);
    }

    private static ObjectNode service(String area) {
        return imported(listing(area));
    }

    private static ObjectNode listing(String area) {
        var service = Hsds.service();
        var at = (ObjectNode) service.path("service_areas").get(0);
        at.put("uri", "http://statistics.data.gov.uk/id/statistical-geography/" + area);
        return service;
    }

    private static String organization(JsonNode service) {
        return service.path("organization").path("id").asText();
    }
}
