package org.referralpathway.directory.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

/// A group changes its own listing; a steward looks at what decides who is sent there.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class EditTest {
    private static final String STREET = "service_at_locations[0].location.addresses[0].address_1";
    private ObjectNode service;

    @BeforeEach
    void aListing() {
        service = imported(Hsds.service());
    }

    @Test
    void whatIsHarmlessIsLiveAtOnceAndTheRestWaits() {
        edit("{\"fees\":\"Two pounds\",\"phones\":[\"01632 960002\"],\"name\":\"Parcels for all\"}")
                .statusCode(200)
                .body("edits.state", contains("applied", "waiting"))
                .body("edits[1].changes.name", equalTo("Parcels for all"))
                .body("edits[1].before.name", equalTo("Food parcels"));

        listing()
                .body("fees", equalTo("Two pounds"))
                .body("phones[0].number", equalTo("01632 960002"))
                .body("name", equalTo("Food parcels"));
    }

    @ParameterizedTest
    @CsvSource({"true,Parcels for all,applied", "false,Food parcels,declined"})
    void aStewardDecides(boolean accept, String name, String state) {
        var id = edit("{\"name\":\"Parcels for all\"}").extract().<String>path("edits[0].id");
        assertThat(waiting()).contains(id);

        decide(id, accept).statusCode(200).body("state", equalTo(state));

        listing().body("name", equalTo(name));
        assertThat(waiting()).doesNotContain(id);
        decide(id, true).statusCode(412);
    }

    /// What came since is not written over by a change that was asked for before it.
    @Test
    void aChangeOfWhatTheListingNoLongerSaysIsNotMade() {
        var id = edit("{\"name\":\"Parcels for all\"}").extract().<String>path("edits[0].id");
        imported(service.put("name", "Parcels of the feed"));

        decide(id, true).statusCode(409).body("type", endsWith("listing-changed"));

        listing().body("name", equalTo("Parcels of the feed"));
        decide(id, false).statusCode(200).body("state", equalTo("declined"));
    }

    @Test
    void whomItIsForWaitsForAStewardAndIsThenToldInWords() {
        var id =
                edit("""
                {"eligibility":{"include":[{"kind":"age","from":18,"to":25}],
                 "exclude":[{"kind":"words","text":"dogs"}]}}\
                """)
                        .body("edits.state", contains("waiting"))
                        .extract()
                        .<String>path("edits[0].id");
        listing().body("eligibility_description", nullValue());

        decide(id, true).statusCode(200);

        listing()
                .body(
                        "eligibility_description",
                        equalTo("For people who are 18 to 25. Not for: dogs."))
                .body("eligibility.include[0].to", equalTo(25));
        own().get(path() + "/eligibility")
                .then()
                .statusCode(200)
                .body("include.kind", contains("age"))
                .body("sentences", hasSize(2))
                .body("circumstances.carer", equalTo("look after somebody"));
        Callers.as("provider").get(path() + "/eligibility").then().statusCode(404);
        var event = Events.last("directory.service.v1", idOf(service), 2);
        assertThat(event.at("/admission/notAges").size()).isEqualTo(131 - 8);

        imported(service.put("alert", "Of the feed"));
        listing()
                .body(
                        "eligibility_description",
                        equalTo("For people who are 18 to 25. Not for: dogs."));

        edit("{\"eligibility\":{\"include\":[],\"exclude\":[]}}")
                .body("edits[0].changes.eligibility", nullValue())
                .body("edits.state", contains("waiting"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"kind":"height"}                       | /eligibility/include/0
                    {"kind":"age"}                          | /eligibility/include/0/from
                    {"kind":"age","from":30,"to":20}        | /eligibility/include/0/to
                    {"kind":"age","from":30,"until":40}     | /eligibility/include/0/until
                    {"kind":"circumstance","code":"rich"}   | /eligibility/include/0/code
                    {"kind":"area","code":"Luton"}          | /eligibility/include/0/code
                    {"kind":"words","text":" "}             | /eligibility/include/0/text
                    """)
    void aRuleThatIsNoneIsRefusedByItsField(String rule, String pointer) {
        edit("{\"eligibility\":{\"include\":[%s],\"exclude\":[]}}".formatted(rule))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void anAddressWaitsAndMovesThisListingAlone() {
        var place = (ObjectNode) service.at("/service_at_locations/0/location");
        var neighbour = Hsds.service();
        neighbour.putArray("service_at_locations").add(Hsds.at(place.deepCopy()));
        imported(neighbour);
        var id =
                edit("{\"address\":{\"street\":\"2 New Road\",\"city\":\"Luton\",\"postcode\":\"lu19zb\"}}")
                        .body("edits.state", contains("waiting"))
                        .body(
                                "edits[0].before.service_at_locations[0].location.addresses[0].address_1",
                                equalTo("1 Example Hall"))
                        .extract()
                        .<String>path("edits[0].id");
        listing().body(STREET, equalTo("1 Example Hall"));

        decide(id, true).statusCode(200);

        listing()
                .body("service_at_locations", hasSize(1))
                .body(STREET, equalTo("2 New Road"))
                .body(
                        "service_at_locations[0].location.addresses[0].postal_code",
                        equalTo("LU1 9ZB"));
        RestAssured.get("/oruk/v3/services/" + idOf(neighbour))
                .then()
                .body(STREET, equalTo("1 Example Hall"));
        imported(service.put("alert", "Of the feed"));
        listing().body(STREET, equalTo("2 New Road"));
        edit("{\"address\":{\"street\":\"2 New Road\",\"city\":\"Luton\",\"postcode\":\"LU1 9ZB\"}}")
                .body("edits", hasSize(0));
    }

    /// Else the old address would be forgotten as a secret, and texts that name it be shown.
    @Test
    void aMoveThatHasWaitedWhileThePlaceBecameASecretIsDeclined() {
        var id =
                edit("{\"address\":{\"street\":\"2 New Road\",\"city\":\"Luton\",\"postcode\":\"LU1 9ZB\"}}")
                        .extract()
                        .<String>path("edits[0].id");
        Callers.steward()
                .header("If-Match", own().get(path() + "/edits").getHeader("ETag"))
                .body("{\"confidential\":true}")
                .put(path() + "/place-rule")
                .then()
                .statusCode(200);

        decide(id, true).statusCode(200).body("state", equalTo("declined"));

        own().get(path() + "/edits").then().body("items.kind", contains("decision"));
        listing().body("service_at_locations[0].location.addresses", nullValue());
    }

    @Test
    void aConfidentialPlaceIsNotMovedByItsPage() {
        imported(service.put("name", "Orchard refuge"));

        edit("{\"address\":{\"street\":\"2 New Road\",\"city\":\"Luton\",\"postcode\":\"LU1 9ZB\"}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/address"));
    }

    @Test
    void theHistorySaysWhatWasChangedAndByWhichOrganisation() {
        edit("{\"fees\":\"Two pounds\"}");
        edit("{\"fees\":\"Three pounds\"}");

        own().get(path() + "/edits")
                .then()
                .body("items.changes.fees", contains("Three pounds", "Two pounds"))
                .body("items[0].before.fees", equalTo("Two pounds"))
                .body("items[0].organization", equalTo(organization()));
        Callers.as("provider").get(path() + "/edits").then().statusCode(404);
    }

    @Test
    void anEmptyTextTakesTheFieldOutAndSayingTheSameChangesNothing() {
        edit("{\"description\":\"\"}").body("edits", hasSize(1));
        listing().body("description", nullValue());
        var events = Events.now("directory.service.v1", idOf(service)).size();

        edit("{\"description\":\"\",\"minimumAge\":18}").body("edits", hasSize(0));
        assertThat(Events.now("directory.service.v1", idOf(service))).hasSize(events);
    }

    /// A feed goes on to fill what the group never wrote.
    @Test
    void aFeedDoesNotOverwriteWhatTheGroupWrote() {
        edit("{\"fees\":\"Two pounds\",\"description\":\"\"}");

        imported(service.put("fees", "Free").put("description", "Of the feed").put("alert", "New"));

        listing()
                .body("fees", equalTo("Two pounds"))
                .body("description", nullValue())
                .body("alert", equalTo("New"));
    }

    @Test
    void aListingThatBecomesARefugeIsHeld() {
        edit("{\"description\":\"A women's refuge\"}").statusCode(200);
        RestAssured.get("/oruk/v3/services/" + service.path("id").asText()).then().statusCode(404);
    }

    @Test
    void anEditOfAConfidentialListingTellsNoPlace() {
        edit("{\"description\":\"A refuge\"}").statusCode(200);
        var etag = Callers.steward().get(path() + "/edits").header("ETag");
        Callers.steward()
                .header("If-Match", etag)
                .body("{\"confidential\":true}")
                .put(path() + "/place-rule")
                .then()
                .statusCode(200);

        edit("{\"name\":\"At 1 Example Hall\",\"phones\":[\"01632 960009\"],\"alert\":\"Come to LU1 9ZA\"}")
                .statusCode(200);

        for (var answer :
                List.of(
                        own().get(path() + "/edits").asString(),
                        Callers.steward().get("/v1/waiting-edits?limit=100").asString())) {
            assertThat(answer).doesNotContain("1 Example Hall", "LU1 9ZA", "960009");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "url,javascript:alert(1)",
        "email,nobody",
        "status,defunct",
        "name,''",
    })
    void whatCannotBeIsRefusedByItsField(String field, String value) {
        edit("{\"" + field + "\":\"" + value + "\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/" + field));
    }

    @Test
    void nobodyChangesAnotherGroupsListingOrAnOldVersion() {
        Callers.as("provider")
                .header("If-Match", "\"0\"")
                .body("{\"fees\":\"Mine\"}")
                .patch(path())
                .then()
                .statusCode(404);
        own().header("If-Match", "\"999\"")
                .body("{\"fees\":\"x\"}")
                .patch(path())
                .then()
                .statusCode(412);
        own().body("{\"fees\":\"x\"}").patch(path()).then().statusCode(428);
        Callers.as("referrer").body("{}").patch(path()).then().statusCode(403);
        Callers.as("provider").get("/v1/waiting-edits").then().statusCode(403);
    }

    @Test
    void anybodySuggestsAndOnlyStewardsRead() {
        suggest("The phone number is an old one").statusCode(204);

        Callers.steward()
                .get("/v1/waiting-edits?limit=100")
                .then()
                .body(
                        "items.findAll { it.service == '%s' }.note".formatted(id()),
                        hasItem("The phone number is an old one"));
        own().get(path() + "/edits").then().body("items", hasSize(0));
        listing().body("name", not(equalTo("The phone number is an old one")));
    }

    @Test
    void aListingTakesTwentySuggestionsHoweverManyComeAtOnce() {
        var statuses =
                IntStream.range(0, 30)
                        .parallel()
                        .mapToObj(n -> suggest("Suggestion " + n).extract().statusCode())
                        .toList();
        assertThat(statuses.stream().filter(status -> status == 204)).hasSize(20);
        assertThat(statuses.stream().filter(status -> status == 429)).hasSize(10);
    }

    private ValidatableResponse suggest(String text) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post(path() + "/suggestions")
                .then();
    }

    private ValidatableResponse edit(String change) {
        var etag = own().get(path() + "/edits").header("ETag");
        return own().header("If-Match", etag).body(change).patch(path()).then();
    }

    private static ValidatableResponse decide(String id, boolean accept) {
        return Callers.steward()
                .header("If-Match", "\"0\"")
                .body("{\"accept\":" + accept + "}")
                .put("/v1/waiting-edits/" + id + "/decision")
                .then();
    }

    private static List<String> waiting() {
        return Callers.steward().get("/v1/waiting-edits?limit=100").jsonPath().getList("items.id");
    }

    private ValidatableResponse listing() {
        return RestAssured.get("/oruk/v3/services/" + id()).then().statusCode(200);
    }

    private RequestSpecification own() {
        return Callers.as("provider", UUID.fromString(organization()));
    }

    private String organization() {
        return service.at("/organization/id").asText();
    }

    private String path() {
        return "/v1/services/" + id();
    }

    private String id() {
        return service.path("id").asText();
    }
}
