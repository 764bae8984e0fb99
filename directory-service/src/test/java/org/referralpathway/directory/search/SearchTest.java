package org.referralpathway.directory.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

@QuarkusTest
class SearchTest {
    private final String kind = "kind-" + UUID.randomUUID();
    private final ObjectNode larder = service("Stopsley community larder", "Bags of groceries");

    @BeforeEach
    void aLarderAndAPostcode() {
        Callers.as("admin")
                .contentType("text/csv")
                .body(
                        "pcds,oslaua,osward,lat,long\nLU1 9ZA,E06000032,E05000077,51.8812,-0.4211\n"
                                + "LU7 9ZZ,E06000032,E05000079,51.91,-0.66\n")
                .put("/v1/postcodes")
                .then()
                .statusCode(200);
        imported(larder);
    }

    @ParameterizedTest
    @CsvSource({
        "grocery, words",
        "larders in stopsley, words",
        "stopsly larder, similar",
        "stopsely larder, similar",
        "comunity lardr, similar"
    })
    void wordsAreFoundByTheirStemAndNearlyRight(String words, String reason) {
        search("\"words\":\"%s\"".formatted(words))
                .body("items.service", contains(id(larder)))
                .body("items[0].reasons.code", hasItem(reason));
    }

    @Test
    void otherWordsForTheSameAreFoundAndSaid() {
        var parcels = imported(service("Weekly help", "A food parcel for the week"));

        search("\"words\":\"food bank\"")
                .body("items.service", contains(id(parcels)))
                .body(
                        "items[0].reasons.text",
                        hasItem("Says the same as “food bank” in other words"));
    }

    @Test
    void aListingIsFoundByTheNameOfItsGroupToday() {
        var name = "Zephyrine" + kind.substring(5, 9);
        ((ObjectNode) larder.path("organization")).put("name", name + " Church Hall");
        imported(larder);
        search("\"words\":\"larder %s\"".formatted(name))
                .body("items.service", contains(id(larder)));

        ((ObjectNode) larder.path("organization")).put("name", "Stopsley Chapel");
        imported(larder);
        search("\"words\":\"larder %s\"".formatted(name)).body("items", hasSize(0));
    }

    @Test
    void everyHitSaysWhyAndNothingThatTheOpenDataWouldNot() {
        search(
                        """
                        "postcode":"lu19za","age":40,"language":"ur","access":["wheelchair"],
                        "openAt":{"day":"MO","time":"10:30"}\
                        """)
                .body("items", hasSize(1))
                .body(
                        "items[0].reasons.code",
                        hasItems(
                                "kind", "age", "language", "access", "open", "in-area", "distance"))
                .body("items[0].metres", lessThanOrEqualTo(1))
                .body("items[0].organizationName", equalTo("Example Larder"))
                .body(not(containsString("1 Example Hall")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "age":17                                      | 0
                    "age":18                                      | 1
                    "language":"pl"                               | 0
                    "language":"en"                               | 1
                    "access":["hearing-loop"]                     | 0
                    "openAt":{"day":"MO","time":"12:00"}          | 0
                    "openAt":{"day":"TU","time":"10:30"}          | 0
                    "takingPeople":true                           | 1
                    "postcode":"LU1 9ZA","metres":1               | 1
                    """)
    void eachConditionNarrows(String condition, int hits) {
        search(condition).body("items", hasSize(hits));
    }

    @Test
    void aServiceThatTakesNobodyIsLeftOutOnRequestOnly() {
        var full = service("Full", "Full");
        full.putArray("service_capacities").add(Hsds.pool(0));
        imported(full);

        search("\"takingPeople\":false").body("items", hasSize(2));
        search("\"takingPeople\":true").body("items.service", contains(id(larder)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    | E05000077                                                                                              | 1
                    | E05000078                                                                                              | 0
                    geojson | {"type":"Polygon","coordinates":[[[-0.5,51.8],[-0.3,51.8],[-0.3,52],[-0.5,52],[-0.5,51.8]]]}   | 1
                    geojson | {"type":"Polygon","coordinates":[[[-0.5,51.8],[-0.45,51.8],[-0.45,52],[-0.5,52],[-0.5,51.8]]]} | 0
                    geojson | {"type":"Polygon","coordinates":[[[-0.5,51.8],[-0.3,51.8],[-0.3,52],[-0.5,52],[-0.5,51.8]],[[-0.43,51.88],[-0.41,51.88],[-0.41,51.89],[-0.43,51.89],[-0.43,51.88]]]} | 0
                    radius  | 100                                                                                            | 1
                    radius  | 52.0,-0.5,5000                                                                                 | 0
                    """)
    void anAreaThatIsNarrowerThanACouncilIsKeptTo(@Nullable String type, String extent, int hits) {
        var area = (ObjectNode) larder.at("/service_areas/0");
        area.put("extent", extent).remove("uri");
        if (type != null) {
            area.put("extent_type", type);
        }
        imported(larder);

        search("\"postcode\":\"LU1 9ZA\",\"metres\":1000").body("items", hasSize(hits));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"kind":"age","from":18,"to":25}         | "age":30                              | "age":25
                    {"kind":"circumstance","code":"carer"}   | "circumstances":["renting"]           | "circumstances":["renting","carer"]
                    {"kind":"speaks","code":"pl"}            | "language":"ur"                       | "age":40
                    {"kind":"area","code":"LU7"}             | "postcode":"LU1 9ZA"                  | "age":40
                    {"kind":"area","code":"E05000077"}       | "postcode":"LU7 9ZZ"                  | "postcode":"LU1 9ZA"
                    """)
    void aRuleOfWhomItIsForIsKept(String rule, String outside, String inside) {
        larder.set("eligibility", Hsds.object("{\"include\":[%s],\"exclude\":[]}".formatted(rule)));
        imported(larder);

        search(outside).body("items", hasSize(0));
        search(inside).body("items", hasSize(1));
    }

    @Test
    void aRuleOfWhomItIsNotForIsKept() {
        larder.set(
                "eligibility",
                Hsds.object(
                        """
                        {"include":[],"exclude":[{"kind":"circumstance","code":"student"},
                         {"kind":"area","code":"E06000032"},{"kind":"age","from":30,"to":40}]}\
                        """));
        imported(larder);

        search("\"age\":29").body("items", hasSize(1));
        search("\"age\":35").body("items", hasSize(0));
        search("\"circumstances\":[\"student\",\"carer\"]").body("items", hasSize(0));
        search("\"postcode\":\"LU1 9ZA\"").body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-07,1", "2026-12-14,0", "2026-12-08,0"})
    void aDateIsOpenAsTheScheduleRecurs(String date, int hits) {
        ((ObjectNode) larder.at("/schedules/0")).put("freq", "MONTHLY").put("byday", "1MO");
        imported(larder);

        search("\"openAt\":{\"date\":\"%s\",\"time\":\"10:30\"}".formatted(date))
                .body("items", hasSize(hits));
    }

    /// What has ended is open on no Monday to come.
    @Test
    void aDayOfTheWeekIsTheNextOne() {
        ((ObjectNode) larder.at("/schedules/0")).put("valid_to", "2026-01-31");
        imported(larder);

        search("\"openAt\":{\"day\":\"MO\",\"time\":\"10:30\"}").body("items", hasSize(0));
    }

    @Test
    void oneOfTwoPoolsThatHasPlacesIsEnough() {
        var both = service("Parcels and visits", "Parcels and visits");
        both.putArray("service_capacities").add(Hsds.pool(0)).add(visits(2));
        imported(both);
        search("\"takingPeople\":true").body("items.service", hasItem(id(both)));

        ((ObjectNode) both.at("/service_capacities/1")).put("maximum", 0).put("available", 0);
        imported(both);
        search("\"takingPeople\":true").body("items.service", not(hasItem(id(both))));
    }

    private static ObjectNode visits(int maximum) {
        var pool = Hsds.pool(maximum);
        ((ObjectNode) pool.path("unit")).put("name", "visits");
        return pool;
    }

    @Test
    void whatWasSaidOfPlacesTooLongAgoExcludesNobody() {
        var longAgo = service("Full once", "Full once");
        longAgo.putArray("service_capacities")
                .add(Hsds.pool(0).put("status", "none").put("valid_until", "2026-01-01T00:00:00Z"));
        imported(longAgo);

        search("\"takingPeople\":true").body("items.service", hasItem(id(longAgo)));
    }

    @Test
    void roomsAndVolunteersAreFoundAsWhatTheyAre() {
        var hall = service("Hall to borrow", "A hall");
        hall.withArray("attributes")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .putObject("taxonomy_term")
                .put("id", UUID.randomUUID().toString())
                .put("name", "Space")
                .put("term_uri", "https://referralpathway.org/offers/space");
        imported(hall);

        search("\"offer\":\"space\"")
                .body("items.service", contains(id(hall)))
                .body("items[0].offerKind", equalTo("space"));
        search("\"offer\":\"service\"").body("items.service", contains(id(larder)));
        assertThat(
                        Events.last("directory.service.v1", Hsds.idOf(hall), 1)
                                .path("offerKind")
                                .asText())
                .isEqualTo("space");
    }

    @Test
    void thePagesTogetherAreAllHitsOnceAndTheFacetsCountThem() {
        var all = new ArrayList<String>(List.of(id(larder)));
        for (var i = 0; i < 6; i++) {
            all.add(id(imported(service("Another " + i, "Help"))));
        }
        search("\"facets\":true,\"limit\":2")
                .body("total", equalTo(7))
                .body("facets.kinds.'" + kind + "'", equalTo(7))
                .body("facets.languages.ur", equalTo(7));

        var found = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var cursor = next.isEmpty() ? "" : ",\"cursor\":\"" + next + "\"";
            var page = search("\"limit\":2,\"postcode\":\"LU1 9ZA\"" + cursor).extract().jsonPath();
            found.addAll(page.getList("items.service", String.class));
            next = page.getString("next");
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"postcode":"nonsense"}                       | /postcode
                    {"postcode":"ZX9 9ZZ"}                        | /postcode
                    {"offer":"castle"}                            | /offer
                    {"metres":0}                                  | /metres
                    {"age":"old"}                                 | /age
                    {"language":"Polish"}                         | /language
                    {"access":["Ramp!"]}                          | /access/0
                    {"openAt":{"day":"MO"}}                       | /openAt/time
                    {"openAt":{"time":"10:00"}}                   | /openAt/dayKnown
                    {"openAt":{"date":"soon","time":"10:00"}}     | /openAt/date
                    {"circumstances":["Carer!"]}                  | /circumstances/0
                    {"openAt":{"day":"Monday","time":"10:00"}}    | /openAt/day
                    {"limit":101}                                 | /limit
                    {"cursor":"x"}                                | /cursor
                    {"wards":["x"]}                               | /wards
                    """)
    void aQuestionThatCannotBeReadIsA400ThatNamesTheField(String question, String pointer) {
        given().contentType(ContentType.JSON)
                .body(question)
                .post("/v1/search")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void nobodyHasToSignInAndNothingIsKept() {
        search("\"words\":\"larder\"")
                .header("Cache-Control", "no-store")
                .body("total", notNullValue());
    }

    private ValidatableResponse search(String conditions) {
        return given().contentType(ContentType.JSON)
                .body("{\"kind\":\"%s\",%s}".formatted(kind, conditions))
                .post("/v1/search")
                .then()
                .statusCode(200);
    }

    private ObjectNode service(String name, String description) {
        var service = Hsds.service().put("name", name).put("description", description);
        ((ObjectNode) service.at("/attributes/0/taxonomy_term"))
                .put("term_uri", "https://referralpathway.org/needs/" + kind);
        service.withArray("schedules")
                .add(
                        Hsds.object(
                                """
                                {"id":"%s","freq":"WEEKLY","byday":"MO","opens_at":"10:00","closes_at":"12:00"}\
                                """
                                        .formatted(UUID.randomUUID())));
        return service;
    }

    private static String id(ObjectNode record) {
        return record.path("id").asText();
    }
}
