package org.referralpathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class RedrawServicesTest {
    @Inject RedrawServices redraw;
    @Inject AgroalDataSource database;

    @Test
    void whatWasDrawnBeforeAnUpgradeIsDrawnAgainOnceAndReadersAreNotToldThatItChanged()
            throws SQLException {
        var service = Hsds.service();
        ((ObjectNode) service.at("/service_areas/0")).put("extent", "E05014768");
        imported(service);
        var changed = lastModified(service);
        before("update service set drawn = 0, wards = '{}' where id = ?", service);

        redraw.run();
        redraw.run();

        var event = Events.last("directory.service.v1", Hsds.idOf(service), 2);
        assertThat(event.at("/wards/0").asText()).isEqualTo("E05014768");
        assertThat(Events.now("directory.service.v1", Hsds.idOf(service))).hasSize(2);
        assertThat(lastModified(service)).isEqualTo(changed);
    }

    private void before(String sql, ObjectNode service) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, Hsds.idOf(service));
            update.executeUpdate();
        }
    }

    private static String lastModified(ObjectNode service) {
        return RestAssured.get("/oruk/v3/services/" + service.path("id").asText())
                .path("last_modified");
    }
}
