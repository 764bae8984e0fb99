package org.referralpathway.directory.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;

/// Keeps the lists of a record whose tables a package has not: many packages leave out what their
/// makers do not know, and that is no word against what others know.
public final class KeepLacking {
    private final Tables tables;

    public KeepLacking(Tables tables) {
        this.tables = tables;
    }

    public ObjectNode organization(ObjectNode row, ObjectNode held) {
        return keep("organizations", row, held, Map.of());
    }

    /// @param locations the places that the service held names by `location_id`
    public ObjectNode service(ObjectNode row, ObjectNode held, Map<UUID, ObjectNode> locations) {
        return keep("services", row, held, locations);
    }

    private ObjectNode keep(
            String table, ObjectNode row, JsonNode held, Map<UUID, ObjectNode> locations) {
        if (tables.lacks(Tables.ATTRIBUTES)) {
            keepList(Tables.ATTRIBUTES, row, held);
        }
        for (var part : Part.in(table)) {
            if (tables.lacks(part.table())) {
                keepList(part.field(), row, held);
                continue;
            }
            for (var item : row.path(part.field())) {
                var before = byId(held.path(part.field()), item);
                if (before != null && item instanceof ObjectNode object) {
                    keep(part.table(), object, before, locations);
                }
            }
        }
        if (row.path(Nested.LOCATION.field()) instanceof ObjectNode location) {
            Texts.id(location, "id")
                    .map(locations::get)
                    .ifPresent(before -> keep(Nested.LOCATION.table(), location, before, Map.of()));
        }
        return row;
    }

    private static void keepList(String field, ObjectNode row, JsonNode held) {
        if (held.has(field)) {
            row.set(field, held.get(field).deepCopy());
        }
    }

    private static @Nullable JsonNode byId(JsonNode list, JsonNode item) {
        return list.valueStream()
                .filter(one -> one.path("id").equals(item.path("id")))
                .findFirst()
                .orElse(null);
    }
}
