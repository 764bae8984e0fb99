package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.place.AreaCodes;

/// What council areas are called, by their ONS codes, as listings say it. There are fewer than 400.
@ApplicationScoped
public class CouncilAreas {
    private final EntityManager entities;

    CouncilAreas(EntityManager entities) {
        this.entities = entities;
    }

    /// By name.
    @Transactional
    public Map<String, String> names() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select code, name from council_area order by name, code",
                                Tuple.class)
                        .getResultList();
        var names = new LinkedHashMap<String, String>();
        rows.forEach(row -> names.put(row.get(0, String.class), row.get(1, String.class)));
        return names;
    }

    /// Keeps the names that a listing brings for areas without one. An area of several codes names
    /// none of them.
    void record(JsonNode service) {
        var brought = new HashMap<String, String>();
        for (var area : service.path("service_areas")) {
            var codes = AreaCodes.districts(area.path("uri").asText()).distinct().toList();
            var name = Texts.text(area, "name");
            if (codes.size() == 1 && name != null) {
                brought.putIfAbsent(codes.getFirst(), name);
            }
        }
        brought.forEach((code, name) ->
                entities.createNativeQuery(
                                "insert into council_area (code, name) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, code)
                        .setParameter(2, name)
                        .executeUpdate());
    }
}
