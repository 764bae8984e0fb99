package org.referralpathway.directory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Documents;

/// One value that an import would change.
///
/// @param pointer where it stands in the record
/// @param before as it is held; null where it is not there
/// @param after as the file has it; null where the file lacks it
public record Difference(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
    static List<Difference> between(@Nullable ObjectNode before, @Nullable ObjectNode after) {
        var found = new ArrayList<Difference>();
        compare("", orEmpty(before), orEmpty(after), found);
        return found;
    }

    private static JsonNode orEmpty(@Nullable ObjectNode node) {
        return node == null ? JsonNodeFactory.instance.objectNode() : node;
    }

    private static void compare(String at, JsonNode before, JsonNode after, List<Difference> into) {
        if (Documents.same(before, after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<String>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            for (var name : names) {
                compare(at + "/" + name, before.path(name), after.path(name), into);
            }
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (var i = 0; i < before.size(); i++) {
                compare(at + "/" + i, before.get(i), after.get(i), into);
            }
        } else {
            into.add(new Difference(at, orNull(before), orNull(after)));
        }
    }

    private static @Nullable JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }
}
