package org.referralpathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.hsds.Finding;
import org.referralpathway.directory.place.Postcode;
import org.referralpathway.directory.testing.Hsds;

class MatchFactsTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void aServiceIsKnownByItsKindsAreasLanguagesAndAccess() {
        var facts = facts(Hsds.service(), location(Hsds.location()));

        assertThat(facts.kinds()).containsExactly("food-parcel");
        assertThat(facts.districts()).containsExactly("E06000032");
        assertThat(facts.languages()).containsExactly("ur");
        assertThat(facts.access()).containsExactly("wheelchair");
        assertThat(facts.minimumAge()).isEqualTo(18);
        assertThat(facts.maximumAge()).isNull();
        assertThat(facts.remote()).isFalse();
    }

    @Test
    void aTermOfAnotherVocabularyIsNoKindOfOurs() {
        var service = Hsds.service();
        ((ObjectNode) service.at("/attributes/0/taxonomy_term"))
                .put("term_uri", "https://example.org/needs/food-parcel");

        assertThat(facts(service).kinds()).isEmpty();
    }

    @Test
    void outwardCodesAreReadFromAnAreaThatSaysItHoldsThem() {
        var service = Hsds.service();
        var area = (ObjectNode) service.at("/service_areas/0");
        area.put("extent_type", "outcode").put("extent", "lu1, LU4 nonsense").remove("uri");

        var catchment = Catchment.of(service, List.of());

        assertThat(catchment.outcodes()).containsExactly("LU1", "LU4");
        assertThat(catchment.districts()).isEmpty();
    }

    @Test
    void aLanguageIsKnownByItsEnglishNameToo() {
        var service = Hsds.object("{\"languages\":[{\"name\":\"Polish\"},{\"name\":\"Martian\"}]}");

        assertThat(Languages.of(service)).containsExactly("pl");
    }

    @ParameterizedTest
    @CsvSource({"100, 101", "-0.42, 51.88", "40.7, -74.0"})
    void aPointOutsideTheUnitedKingdomIsNoPlace(double latitude, double longitude) {
        var document = Hsds.location().put("latitude", latitude).put("longitude", longitude);

        assertThat(location(document).place())
                .hasValueSatisfying(place -> assertThat(place.latitude()).isNull())
                .hasValueSatisfying(place -> assertThat(place.outcode()).isEqualTo("LU1"));
    }

    @ParameterizedTest
    @CsvSource({
        "LU1 9ZA, LU1",
        "lu19za, LU1",
        "EC1A 1BB, EC1A",
        "W1A 0AX, W1A",
        "DD8 1AA, DD8",
        "ABC 1234,",
        "LU1,",
        "'',"
    })
    void theOutwardCodeIsTheFirstPartOfAPostcode(String postcode, String outcode) {
        assertThat(Postcode.of(postcode).map(Postcode::outcode).orElse(null)).isEqualTo(outcode);
    }

    @Test
    void whatMatchingCannotUseIsReportedWithItsPlace() {
        var service = Hsds.service().put("assured_date", "last week");
        ((ObjectNode) service.at("/service_at_locations/0/location")).put("latitude", 100);
        ((ObjectNode) service.at("/service_at_locations/0/location/addresses/0"))
                .put("postal_code", "ABC 1234")
                .put("country", "US");

        assertThat(Oddities.in(service))
                .extracting(Finding::pointer)
                .containsExactly(
                        "/assured_date",
                        "/service_at_locations/0/location/latitude",
                        "/service_at_locations/0/location/addresses/0/postal_code",
                        "/service_at_locations/0/location/addresses/0/country");
    }

    private static Location location(ObjectNode document) {
        return new Location(UUID.randomUUID(), document, false, NOON);
    }

    private static MatchFacts facts(ObjectNode service, Location... at) {
        var places = List.of(at);
        return MatchFacts.of(service, places, Catchment.of(service, places));
    }
}
