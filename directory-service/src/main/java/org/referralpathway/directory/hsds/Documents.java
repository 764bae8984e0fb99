package org.referralpathway.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/// Comparing and joining stored documents.
public final class Documents {
    /// `12` and `12.0` are the same number to a reader, and PostgreSQL may give back either.
    private static final Comparator<JsonNode> BY_VALUE =
            (a, b) -> {
                if (a.isNumber() && b.isNumber()) {
                    return a.decimalValue().compareTo(b.decimalValue());
                }
                return a.equals(b) ? 0 : 1;
            };

    private Documents() {}

    public static boolean same(JsonNode a, JsonNode b) {
        return a.equals(BY_VALUE, b);
    }

    /// The new state of a record from a row of its own. A row without a single list is the short
    /// form of a list page: it speaks for the flat fields only, and the lists held stay.
    public static ObjectNode renewed(ObjectNode held, ObjectNode row) {
        if (row.properties().stream().anyMatch(field -> field.getValue().isArray())) {
            return row;
        }
        var joined = row.deepCopy();
        for (var field : held.properties()) {
            if (field.getValue().isArray()) {
                joined.set(field.getKey(), field.getValue());
            }
        }
        return joined;
    }

    /// The new state of a record that came inside another, where it may be a mere name and id: what
    /// the copy does not say is kept.
    public static ObjectNode filled(ObjectNode held, ObjectNode copy) {
        var joined = held.deepCopy();
        joined.setAll(copy);
        return joined;
    }
}
