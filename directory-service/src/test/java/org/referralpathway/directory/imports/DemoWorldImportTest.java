package org.referralpathway.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Hsds.list;
import static org.referralpathway.directory.testing.Imports.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.local.demo.Area;
import org.referralpathway.local.demo.DemoWorld;
import org.referralpathway.local.demo.Ids;

/// The made-up world that a new installation starts with is a file like any other.
@QuarkusTest
class DemoWorldImportTest {
    @Test
    void theDemoWorldIsImportedWithoutARemarkAndTwiceIsOnce() {
        var world = DemoWorld.generate(2026);
        for (var area : Area.values()) {
            for (var file : List.of(file(world.organizations(area)), file(world.services(area)))) {
                send(file)
                        .body("rejected", equalTo(0))
                        .body("rows.warnings", everyItem(hasSize(0)));
                send(file).body("rows.verdict", everyItem(equalTo("unchanged")));
            }
            recordPartnership(world, area);
        }

        var service = world.services(Area.STRATHMORE).getFirst();
        var told = Events.last("directory.service.v1", idOf(service), 1);
        assertThat(told.path("kinds").toString())
                .isEqualTo("[\"food-parcel\",\"medication-delivery\"]");
        assertThat(told.path("districts").toString()).isEqualTo("[\"S12009901\"]");
        assertThat(told.at("/places/0/outcode").asText()).isEqualTo("ZZ1");
        RestAssured.get("/oruk/v3/services/" + service.path("id").asText())
                .then()
                .statusCode(200)
                .body("service_at_locations[0].location.addresses[0].country", equalTo("GB"));
    }

    private static void recordPartnership(DemoWorld world, Area area) {
        var partnership = world.partnership(area);
        partnership.remove("id");
        for (var time = 0; time < 2; time++) {
            Callers.steward()
                    .body(partnership.toString())
                    .put("/v1/partnerships/" + Ids.partnership(area))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"");
        }
    }

    private static JsonNode file(List<? extends JsonNode> records) {
        return list(records.toArray(JsonNode[]::new));
    }
}
