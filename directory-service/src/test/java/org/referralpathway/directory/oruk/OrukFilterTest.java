package org.referralpathway.directory.oruk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;

/// Every parameter of the standard and of the UK profile, alone and together. Each test has an
/// organisation of its own, so that nothing else answers.
@QuarkusTest
class OrukFilterTest {
    private static final double METRES_NORTH = 1 / 111_195.0;
    private final ObjectNode provider =
            Hsds.organization()
                    .put("name", "Larder quince" + UUID.randomUUID().toString().replace("-", ""));
    private final ObjectNode near = of("near", service -> {});
    private final ObjectNode far =
            of(
                    "far",
                    service -> {
                        ((ObjectNode) service.at("/service_at_locations/0/location"))
                                .put("latitude", 51.8812 + 5_000 * METRES_NORTH);
                        service.put("minimum_age", 50).put("maximum_age", 70);
                        service.put("description", "Cooked suppers, brought to the door");
                        ((ObjectNode) service.at("/service_areas/0"))
                                .put("uri", "http://statistics.data.gov.uk/id/x/E07000999");
                    });

    @BeforeEach
    void twoServicesAndAPostcode() {
        Callers.as("admin")
                .contentType("text/csv")
                .body("pcds,oslaua,osward,lat,long\nLU1 9ZA,E06000032,E05000001,51.8812,-0.4211\n")
                .put("/v1/postcodes")
                .then()
                .statusCode(200);
        imported(near);
        imported(far);
    }

    @ParameterizedTest
    @CsvSource({
        "'', near+far",
        "search=parcels, near",
        "search=supper, far",
        "search=larder, near+far",
        "search=larder supper, far",
        "search=parcels supper, ''",
        "minimum_age=40, far",
        "minimum_age=18, near+far",
        "maximum_age=70, far",
        "maximum_age=69, ''",
        "day=tuesday, near",
        "day=WE, far",
        "start_time=10:00, near+far",
        "start_time=10:30, far",
        "end_time=12:00, near",
        "day=TU&start_time=10:30, ''",
        "postcode=LU1 9ZA, near",
        "postcode=LU1 9ZA&proximity=1000, near",
        "postcode=LU1 9ZA&proximity=5100, near+far",
        "postcode=LU1 9ZA&proximity=5100&search=supper, far",
        "modified_after=2020-01-01, near+far",
        "modified_after=2999-01-01T00:00:00Z, ''",
        "taxonomy_term_id=TERM, near",
        "taxonomy_id=TAXONOMY, near+far"
    })
    void aFilterKeepsWhatItSaysAndFiltersAddUp(String query, String expected) {
        var wanted =
                query.replace("TERM", near.at("/attributes/0/taxonomy_term/id").asText())
                        .replace("TAXONOMY", taxonomy());
        var names = expected.isEmpty() ? new String[0] : expected.split("\\+");

        assertThat(names("services", wanted)).containsExactlyInAnyOrder(names);
        assertThat(places(wanted)).containsExactlyInAnyOrder(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minimum_age=old",
                "maximum_age=-1",
                "start_time=noon",
                "end_time=25:00",
                "day=someday",
                "postcode=nonsense",
                "postcode=ZX9 9ZZ",
                "proximity=100",
                "proximity=x&postcode=LU1 9ZA",
                "modified_after=yesterday",
                "taxonomy_id=1",
                "taxonomy_term_id=x",
                "organization_id=x",
                "format=xml",
                "full=perhaps",
                "minimal=perhaps"
            })
    void aValueThatCannotBeReadIsA400ThatNamesIt(String query) {
        RestAssured.given()
                .urlEncodingEnabled(true)
                .get("/oruk/v3/services?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", "*")
                .body("errors[0].pointer", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void linesAreTheWholeListAndMinimalIsItsIdentifiers() {
        var lines =
                RestAssured.get("/oruk/v3/services?format=ndjson&organization_id=" + providerId())
                        .then()
                        .statusCode(200)
                        .contentType("application/x-ndjson")
                        .extract()
                        .asString()
                        .lines()
                        .map(Hsds::object)
                        .toList();
        assertThat(lines)
                .extracting(line -> line.path("name").asText())
                .containsExactlyInAnyOrder("near", "far");

        var minimal =
                RestAssured.get("/oruk/v3/services?minimal=true&organization_id=" + providerId())
                        .jsonPath();
        assertThat(minimal.getList("id", String.class))
                .containsExactlyInAnyOrder(id(near), id(far));
        assertThat(minimal.getList("modified_date", String.class)).doesNotContainNull();
    }

    @Test
    void fullBringsAllThatBelongsToEach() {
        RestAssured.get(
                        "/oruk/v3/services?full=true&search=parcels&organization_id="
                                + providerId())
                .then()
                .statusCode(200)
                .body("contents[0].service_at_locations[0].location.name", equalTo("Hall"))
                .body("contents[0].service_capacities[0].maximum", equalTo(6));
        RestAssured.get("/oruk/v3/organizations/" + providerId() + "?full_service=true")
                .then()
                .statusCode(200)
                .body("services[0].service_at_locations[0].location.name", equalTo("Hall"));
    }

    /// The profile wants the council area; a feed often leaves it out, or gives a county. Its own
    /// code is no UUID: it gets the one of its address, in the listing and in the list of terms.
    @Test
    void aTermOfAnotherVocabularyIsTheSameInItsListing() {
        var elsewhere = of("elsewhere", _ -> {});
        var uri = "https://standards.esd.org.uk/?uri=service/" + UUID.randomUUID();
        var term = elsewhere.withArray("attributes").addObject();
        term.put("id", UUID.randomUUID().toString())
                .putObject("taxonomy_term")
                .put("id", "esd-1437")
                .put("name", "Lunch clubs")
                .put("description", "Lunch clubs")
                .put("taxonomy", "esdServiceTypes")
                .put("term_uri", uri);
        imported(elsewhere);

        var shown =
                RestAssured.get("/oruk/v3/services/" + id(elsewhere))
                        .jsonPath()
                        .getString("attributes.taxonomy_term.find { it.name == 'Lunch clubs' }.id");
        RestAssured.get("/oruk/v3/taxonomy_terms/" + shown)
                .then()
                .statusCode(200)
                .body("term_uri", equalTo(uri));
        assertThat(names("services", "taxonomy_term_id=" + shown)).containsExactly("elsewhere");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "Bedfordshire,UK"})
    void anAddressNamesTheCouncilAreaOfItsPostcodeAndTheCodeOfTheCountry(
            String county, String country) {
        var elsewhere = of("elsewhere", _ -> {});
        var address = (ObjectNode) elsewhere.at("/service_at_locations/0/location/addresses/0");
        address.put("city", "Stopsley").put("postal_code", "lu1 9za");
        address.put("state_province", county).put("country", country);
        imported(elsewhere);

        RestAssured.get("/oruk/v3/services/" + id(elsewhere))
                .then()
                .body(
                        "service_at_locations[0].location.addresses[0].state_province",
                        equalTo("Luton"))
                .body("service_at_locations[0].location.addresses[0].country", equalTo("GB"));
    }

    @Test
    void organisationsAreListedWithTheirServicesWhereThatIsAsked() {
        var own = "contents.find { it.id == '" + providerId() + "' }.services";
        var list = "/oruk/v3/organizations?per_page=100&search=" + provider.path("name").asText();

        RestAssured.get(list).then().body(own, nullValue());
        RestAssured.get(list + "&full=true")
                .then()
                .body(own + ".id", hasItems(id(near), id(far)))
                .body(own + "[0].service_at_locations", nullValue());
        RestAssured.get(list + "&full_service=true")
                .then()
                .body(own + ".id", hasItems(id(near), id(far)))
                .body(own + ".service_at_locations[0].location.name.flatten()", hasItem("Hall"));
        RestAssured.get(list + "&full_service=perhaps").then().statusCode(400);
    }

    @Test
    void vocabulariesAreListedWithTheirTerms() {
        var term = near.at("/attributes/0/taxonomy_term/id").asText();

        RestAssured.get("/oruk/v3/taxonomy_terms/" + term)
                .then()
                .statusCode(200)
                .body("name", equalTo("Food parcel"))
                .body("taxonomy_id", equalTo(taxonomy()));
        RestAssured.get("/oruk/v3/taxonomies/" + taxonomy())
                .then()
                .statusCode(200)
                .body(
                        "taxonomy_terms.find { it.id == '" + term + "' }.name",
                        equalTo("Food parcel"));
        assertThat(
                        RestAssured.get(
                                        "/oruk/v3/taxonomy_terms?top_only=true&format=ndjson&taxonomy_id="
                                                + taxonomy())
                                .asString())
                .contains(term);
        assertThat(
                        RestAssured.get("/oruk/v3/taxonomy_terms?parent_id=" + UUID.randomUUID())
                                .jsonPath()
                                .getBoolean("empty"))
                .isTrue();
    }

    @Test
    void aTermIsFoundUnderItsParentAndNotAmongTheTopOnes() {
        var parent = near.at("/attributes/0/taxonomy_term/id").asText();
        var child = UUID.randomUUID().toString();
        var attribute = near.at("/attributes/0").deepCopy();
        ((ObjectNode) attribute).put("id", UUID.randomUUID().toString());
        ((ObjectNode) attribute.path("taxonomy_term")).put("id", child).put("parent_id", parent);
        near.withArray("attributes").add(attribute);
        imported(near);

        assertThat(terms("parent_id=" + parent)).containsExactly(child);
        assertThat(terms("top_only=true&taxonomy_id=" + taxonomy()))
                .contains(parent)
                .doesNotContain(child);
        assertThat(terms("taxonomy_id=" + taxonomy())).contains(parent, child);
        for (var bad : List.of("parent_id=x", "top_only=perhaps")) {
            RestAssured.get("/oruk/v3/taxonomy_terms?" + bad).then().statusCode(400);
        }
    }

    /// All of them: the vocabulary is that of other tests too.
    private static List<String> terms(String query) {
        return RestAssured.get("/oruk/v3/taxonomy_terms?format=ndjson&" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(line -> Hsds.object(line).path("id").asText())
                .toList();
    }

    private List<String> names(String path, String query) {
        return RestAssured.get(
                        "/oruk/v3/" + path + "?organization_id=" + providerId() + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("contents.name", String.class);
    }

    private List<String> places(String query) {
        return RestAssured.get(
                        "/oruk/v3/service_at_locations?organization_id="
                                + providerId()
                                + "&"
                                + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("contents.service.name", String.class);
    }

    private String taxonomy() {
        return RestAssured.get("/oruk/v3/taxonomies?search=Referral Pathway kinds")
                .jsonPath()
                .getString("contents[0].id");
    }

    private String providerId() {
        return id(provider);
    }

    private static String id(ObjectNode record) {
        return record.path("id").asText();
    }

    private ObjectNode of(String name, Consumer<ObjectNode> change) {
        var service = Hsds.service().put("name", name);
        service.put("description", "Parcels for everybody");
        service.set("organization", provider);
        service.withArray("schedules")
                .add(
                        Hsds.object(
                                """
                                {"id":"%s","freq":"WEEKLY","byday":"%s","opens_at":"%s","closes_at":"%s"}\
                                """
                                        .formatted(
                                                UUID.randomUUID(),
                                                name.equals("near") ? "MO,TU" : "WE",
                                                name.equals("near") ? "10:00:00Z" : "10:30",
                                                name.equals("near") ? "12:00" : "14:00")));
        change.accept(service);
        return service;
    }
}
