package org.referralpathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.service.RefugeOutputs.assertNowhere;
import static org.referralpathway.directory.service.Refuges.STREET;
import static org.referralpathway.directory.service.Refuges.decide;
import static org.referralpathway.directory.service.Refuges.elsewhere;
import static org.referralpathway.directory.service.Refuges.heldListings;
import static org.referralpathway.directory.service.Refuges.id;
import static org.referralpathway.directory.service.Refuges.refuge;
import static org.referralpathway.directory.service.Refuges.term;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

/// A secret place is no less secret because another listing is given there too, or because another
/// listing of the group says where it is.
@QuarkusTest
class SharedSecretTest {
    @Test
    void clearingOneListingOpensNoPlaceThatAnotherHides() {
        var refuge = imported(refuge());
        decide(refuge, true).statusCode(200);
        var advice = atTheSamePlace(refuge).put("name", "Advice about domestic abuse");
        imported(advice);

        decide(advice, false).statusCode(200);

        shown(advice).body("service_at_locations[0].location", nullValue());
        assertNowhere(refuge);
        assertNowhere(advice);
        var places = Events.last("directory.service.v1", Hsds.idOf(refuge), 2).path("places");
        assertThat(places).isEmpty();
    }

    @Test
    void aPlaceThatIsOnlyNamedIsHiddenToo() {
        var open = imported(Hsds.service());
        var place = open.at("/service_at_locations/0/location/id").asText();
        shown(open).body("service_at_locations[0].location.latitude", notNullValue());
        var refuge = elsewhere();
        ((ObjectNode) refuge.at("/service_at_locations/0"))
                .put("location_id", place)
                .remove("location");

        imported(refuge);

        shown(open).body("service_at_locations[0].location", nullValue());
        assertThat(Events.last("directory.service.v1", Hsds.idOf(open), 2).path("places"))
                .isEmpty();
        decide(refuge, false).statusCode(200);
        shown(open).body("service_at_locations[0].location.latitude", notNullValue());
    }

    @Test
    void whatAnotherListingOfTheGroupSaysOfItIsNotSaid() {
        var refuge = refuge();
        var before = sibling(refuge);
        imported(before);
        shown(before).body("description", notNullValue());

        imported(refuge);
        decide(refuge, true).statusCode(200);
        var after = imported(sibling(refuge));

        for (var counselling : List.of(before, after)) {
            shown(counselling)
                    .body("name", equalTo("Counselling"))
                    .body("description", nullValue())
                    .body("service_at_locations[0].location.latitude", notNullValue())
                    .body("service_at_locations[1].location", nullValue());
        }
        assertNowhere(after);
        var places = Events.last("directory.service.v1", Hsds.idOf(before), 3).path("places");
        assertThat(places).hasSize(1);
    }

    /// Another listing of its group, which says in its own words where the refuge is.
    private static ObjectNode sibling(ObjectNode refuge) {
        var sibling = Hsds.service().put("name", "Counselling");
        sibling.set("organization", refuge.path("organization").deepCopy());
        sibling.put("description", "Or come to our other house, 17 Canary Orchard");
        sibling.put("alert", "Evenings: +44 1632 960417");
        sibling.withArray("attributes").add(term("Evenings at 17 Canary Orchard"));
        sibling.withArray("phones")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("number", "(01632) 960 417");
        var again = Hsds.at(refuge.at("/service_at_locations/0/location").deepCopy());
        ((ObjectNode) again.path("location")).put("id", UUID.randomUUID().toString());
        sibling.withArray("service_at_locations").add(again);
        return sibling;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring +44 1632 960417",
                "Ring (01632) 960 417 at night",
                "Ring 07700 900 999",
                "In Canary Orchard, behind the school",
                "Near 51.9123, -0.4567",
                "We are at LU9 9ZZ"
            })
    void howeverItIsWrittenItIsNotShown(String text) {
        var refuge = refuge().put("description", text);
        imported(refuge);
        decide(refuge, true).statusCode(200);

        shown(refuge).body("description", nullValue());
        assertNowhere(refuge);
        for (var words : List.of(text, text.replaceFirst("^\\D*\\s(?=[+(\\dL])", ""))) {
            assertThat(
                            RestAssured.given()
                                    .queryParam("search", words)
                                    .get("/oruk/v3/services")
                                    .jsonPath()
                                    .getList("contents.id"))
                    .as(words)
                    .doesNotContain(id(refuge));
        }
    }

    @Test
    void aMoveToItsAddressMakesNoOpenPlace() {
        var refuge = imported(refuge());
        decide(refuge, true).statusCode(200);
        var sibling = Hsds.service();
        sibling.set("organization", refuge.path("organization").deepCopy());
        sibling.remove("service_at_locations");
        imported(sibling);
        var own = Callers.as("provider", Hsds.idOf(refuge.path("organization")));
        var path = "/v1/services/" + id(sibling);
        var version = own.get(path + "/edits").header("ETag");
        String edit =
                Callers.as("provider", Hsds.idOf(refuge.path("organization")))
                        .header("If-Match", version)
                        .body(
                                "{\"address\":{\"street\":\"The back door\",\"city\":\"Luton\",\"postcode\":\"LU3 9QX\"}}")
                        .patch(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("edits[0].id");

        Callers.steward()
                .header("If-Match", "\"0\"")
                .body("{\"accept\":true}")
                .put("/v1/waiting-edits/" + edit + "/decision")
                .then()
                .statusCode(200);

        assertThat(shown(sibling).extract().asString())
                .doesNotContain("The back door", "LU3 9QX", "latitude");
        var told = Events.last("directory.service.v1", Hsds.idOf(sibling), 3);
        assertThat(told.path("places")).isEmpty();
    }

    @Test
    void onlyThatSomethingIsHeldIsTold() {
        var refuge = imported(refuge());

        var told = Events.last("directory.service.v1", Hsds.idOf(refuge), 1);

        assertThat(told.path("name").asText()).isEqualTo(Withheld.NAME);
        assertThat(told.path("kinds")).isEmpty();
        assertThat(told.path("districts")).isEmpty();
    }

    @Test
    void aRefugeWithoutAnAddressFieldIsHeldToo() {
        var refuge = refuge();
        refuge.remove("service_at_locations");
        imported(refuge);
        assertThat(heldListings()).contains(id(refuge));

        var byItsKind = Hsds.service().put("name", "A house");
        ((ObjectNode) byItsKind.at("/attributes/0/taxonomy_term"))
                .put("id", UUID.randomUUID().toString())
                .put("name", "Somewhere to be")
                .put("term_uri", "https://referralpathway.org/needs/domestic-abuse");
        imported(byItsKind);
        assertThat(heldListings()).contains(id(byItsKind));
    }

    /// It is found by who looks in its council area, and by nothing smaller.
    @Test
    void ofARefugeThatStatesNoAreaItsCouncilAreaIsKnown() {
        Callers.as("admin")
                .contentType("text/csv")
                .body("pcds,oslaua,osward,lat,long\nLU3 9QX,E06000032,E05014999,51.91,-0.45\n")
                .put("/v1/postcodes")
                .then()
                .statusCode(200);
        var refuge = refuge();
        refuge.remove("service_areas");
        imported(refuge);

        decide(refuge, true).statusCode(200);

        var told = Events.last("directory.service.v1", Hsds.idOf(refuge), 2);
        assertThat(told.path("districts").toString()).isEqualTo("[\"E06000032\"]");
        assertThat(told.path("wards")).isEmpty();
        assertThat(told.path("places")).isEmpty();
        assertNowhere(refuge);
    }

    @Test
    void itsOwnGroupIsToldThatItIsLookedAt() {
        var refuge = imported(refuge());

        Callers.as("provider", Hsds.idOf(refuge.path("organization")))
                .get("/v1/own-listings")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("held.name", contains("Orchard refuge"));
    }

    @Test
    void aSecondPlaceOfAClearedListingIsLookedAtAgain() {
        var advice = elsewhere().put("name", "Advice about domestic abuse");
        imported(advice);
        decide(advice, false).statusCode(200);
        shown(advice).statusCode(200);
        var second = Hsds.at(Hsds.location());
        advice.withArray("service_at_locations").add(second);

        imported(advice);

        assertThat(heldListings()).contains(id(advice));
        RestAssured.get("/oruk/v3/services/" + id(advice)).then().statusCode(404);
    }

    /// What a public copy lacks is still known to be a secret.
    @Test
    void thePublicCopyOfARefugeMakesNoSecretForgotten() {
        var refuge = imported(refuge());
        decide(refuge, true).statusCode(200);
        var copy = shown(refuge).extract().as(ObjectNode.class);
        imported(copy.put("fees", "None"));
        var sibling = Hsds.service().put("description", "Or ring 01632 960417");
        sibling.set("organization", refuge.path("organization"));

        imported(sibling);

        shown(sibling).body("description", nullValue());
        assertThat(shown(sibling).extract().asString()).doesNotContain(STREET);
    }

    private static ObjectNode atTheSamePlace(ObjectNode refuge) {
        var other = refuge();
        ((ObjectNode) other.at("/service_at_locations/0"))
                .set("location", refuge.at("/service_at_locations/0/location").deepCopy());
        ((ObjectNode) other.at("/service_at_locations/0"))
                .put("location_id", refuge.at("/service_at_locations/0/location/id").asText());
        return other;
    }

    private static ValidatableResponse shown(ObjectNode service) {
        return RestAssured.get("/oruk/v3/services/" + id(service)).then().statusCode(200);
    }
}
