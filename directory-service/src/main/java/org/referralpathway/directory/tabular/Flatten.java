package org.referralpathway.directory.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Takes records apart into the rows of tables. Places, units and terms that several records share
/// become one row.
public final class Flatten {
    /// Our own column beside those of the standard: an object as JSON, since no table holds it.
    static final String RULES = "eligibility";

    private final Tables tables = new Tables();
    private final Set<String> shared = new HashSet<>();

    /// What was taken apart so far.
    public Tables tables() {
        return tables;
    }

    public void organization(ObjectNode record) {
        add("organizations", record);
    }

    /// A service; its organisation is only named.
    public void service(ObjectNode record) {
        var copy = record.deepCopy();
        var organization = copy.remove("organization");
        if (organization != null) {
            copy.set("organization_id", organization.path("id"));
        }
        if (copy.path(RULES).isObject()) {
            copy.put(RULES, copy.path(RULES).toString());
        }
        add("services", copy);
    }

    private void add(String table, ObjectNode record) {
        var row = JsonNodeFactory.instance.objectNode();
        for (var field : record.properties()) {
            if (field.getValue().isValueNode()) {
                row.set(field.getKey(), field.getValue());
            }
        }
        nested(table, record, row);
        tables.add(table, row);
        var id = record.path("id").asText();
        for (var part : Part.in(table)) {
            items(record.path(part.field()), part.table(), part.key(), id);
        }
        for (var attribute : record.path("attributes")) {
            if (attribute instanceof ObjectNode object) {
                object.put("link_id", id).put("link_entity", Part.singular(table));
                add("attributes", object);
            }
        }
    }

    private void items(JsonNode list, String table, String key, String id) {
        for (var item : list) {
            if (item instanceof ObjectNode object) {
                object.put(key, id);
                add(table, object);
            }
        }
    }

    private void nested(String table, ObjectNode record, ObjectNode row) {
        for (var nested : List.of(Nested.LOCATION, Nested.UNIT, Nested.TERM)) {
            if (nested.owner().equals(table)
                    && record.path(nested.field()) instanceof ObjectNode inner) {
                row.set(nested.key(), inner.path("id"));
                if (shared.add(nested.table() + inner.path("id").asText())) {
                    add(nested.table(), inner);
                }
            }
        }
    }
}
