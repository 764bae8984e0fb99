package org.referralpathway.directory.tabular;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the rows of tables together into the records that they are parts of.
public final class Nest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Tables tables;

    /// Rows by table and key column, then by the id that the key names.
    private final Map<String, Map<String, List<ObjectNode>>> index = new HashMap<>();

    public Nest(Tables tables) {
        this.tables = tables;
    }

    /// An organisation with all that hangs on it, but its services.
    public ObjectNode organization(ObjectNode row) {
        return with("organizations", row);
    }

    /// A service with its places, contacts and the rest; it names its organisation by id.
    public ObjectNode service(ObjectNode row) {
        var record = with("services", row);
        if (record.path(Flatten.RULES).isTextual()) {
            record.set(Flatten.RULES, read(record.path(Flatten.RULES).asText()));
        }
        return record;
    }

    /// A cell that holds no JSON stays the text it is; the import says what is wrong with it.
    private static JsonNode read(String cell) {
        try {
            return JSON.readTree(cell);
        } catch (JsonProcessingException _) {
            return TextNode.valueOf(cell);
        }
    }

    private ObjectNode with(String table, ObjectNode row) {
        var record = row.deepCopy();
        var id = record.path("id").asText();
        for (var part : Part.in(table)) {
            fill(record, part.field(), part.table(), part.key(), id);
        }
        fill(record, "attributes", "attributes", "link_id", id);
        for (var nested : List.of(Nested.LOCATION, Nested.UNIT, Nested.TERM)) {
            if (nested.owner().equals(table)) {
                enter(record, nested);
            }
        }
        return record;
    }

    /// The columns that only say where a row belongs are left out: it is there now.
    private void fill(ObjectNode record, String field, String table, String key, String id) {
        var rows = by(table, key, id);
        if (!rows.isEmpty()) {
            var list = record.putArray(field);
            for (var row : rows) {
                var part = with(table, row);
                part.remove(List.of(key, "link_entity"));
                list.add(part);
            }
        }
    }

    private void enter(ObjectNode record, Nested nested) {
        for (var row : by(nested.table(), "id", record.path(nested.key()).asText())) {
            record.set(nested.field(), with(nested.table(), row));
            record.remove(nested.key());
        }
    }

    private List<ObjectNode> by(String table, String column, String id) {
        return index.computeIfAbsent(table + "." + column, _ -> indexed(table, column))
                .getOrDefault(id, List.of());
    }

    private Map<String, List<ObjectNode>> indexed(String table, String column) {
        var rows = new HashMap<String, List<ObjectNode>>();
        for (var row : tables.rows(table)) {
            var key = row.path(column).asText();
            if (!key.isEmpty()) {
                rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }
}
