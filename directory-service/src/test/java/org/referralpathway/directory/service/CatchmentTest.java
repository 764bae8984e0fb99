package org.referralpathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Hsds;

class CatchmentTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final String SQUARE =
            "[[-0.5,51.8],[-0.3,51.8],[-0.3,52],[-0.5,52],[-0.5,51.8]]";
    private static final String HOLE =
            "[[-0.41,51.88],[-0.39,51.88],[-0.39,51.9],[-0.41,51.9],[-0.41,51.88]]";

    @Test
    void wardsAndCouncilAreasAreToldApartByTheirCodes() {
        var catchment = of("", "E05014768, E06000032");

        assertThat(catchment.wards()).containsExactly("E05014768");
        assertThat(catchment.districts()).containsExactly("E06000032");
    }

    @Test
    void aDrawnAreaKeepsItsHolesAndSeveralAreTheirOwnParts() {
        var polygon = "{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + "," + HOLE + "]}";
        var both =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                        + polygon
                        + "},{\"type\":\"Feature\",\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[["
                        + SQUARE
                        + "]]}}]}";

        var rings = of("geojson", both).rings();

        assertThat(rings).extracting(Ring::part).containsExactly(0, 0, 1);
        assertThat(rings).extracting(Ring::hole).containsExactly(false, true, false);
        assertThat(rings.getFirst().drawn().corners()).hasSize(5).startsWith(List.of(-0.5, 51.8));
    }

    @Test
    void metresAreDrawnAroundEachPlaceOrTheOneThatIsNamed() {
        assertThat(of("radius", "2000").rings()).hasSize(1);
        var corners = of("radius", "51.9, -0.4, 1112").rings().getFirst().drawn().corners();
        assertThat(corners).allSatisfy(c -> assertThat(c.get(1)).isBetween(51.889, 51.911));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    radius  | far
                    radius  | 0
                    radius  | 51.9,-0.4
                    radius  | 1e9
                    geojson | here
                    geojson | {"type":"Point","coordinates":[-0.4,51.9]}
                    geojson | {"type":"Polygon","coordinates":[[[51.8,-0.5],[51.8,-0.3],[52,-0.3],[51.8,-0.5]]]}
                    geojson | {"type":"Polygon","coordinates":[[[-0.5,51.8],[-0.3,51.8]]]}
                    """)
    void anAreaThatCannotBeDrawnIsLeftOutAndItsSenderTold(String type, String extent) {
        assertThat(of(type, extent).rings()).isEmpty();
        var row = service(type, extent);
        assertThat(Oddities.in(row))
                .anySatisfy(f -> assertThat(f.pointer()).isEqualTo("/service_areas/0/extent"));
    }

    private static Catchment of(String type, String extent) {
        var place = new Location(UUID.randomUUID(), Hsds.location(), false, NOON);
        return Catchment.of(service(type, extent), List.of(place));
    }

    private static ObjectNode service(String type, String extent) {
        var service = Hsds.service();
        var area = (ObjectNode) service.at("/service_areas/0");
        area.put("extent_type", type).put("extent", extent).remove("uri");
        return service;
    }
}
