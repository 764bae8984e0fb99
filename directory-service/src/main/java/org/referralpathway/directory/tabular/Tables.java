package org.referralpathway.directory.tabular;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The tables of a data package by name, each a list of flat rows.
public final class Tables {
    /// Columns that hold numbers; every other cell is text.
    private static final Set<String> NUMBERS =
            Set.of(
                    "minimum_age",
                    "maximum_age",
                    "latitude",
                    "longitude",
                    "amount",
                    "extension",
                    "interval",
                    "available",
                    "maximum");

    /// Attributes name what they hang on by `link_id`, whatever it is.
    static final String ATTRIBUTES = "attributes";

    private final Map<String, List<ObjectNode>> rows = new LinkedHashMap<>();

    public void add(String table, ObjectNode row) {
        rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
    }

    /// The package has this table, with rows or without any.
    public void declare(String table) {
        rows.putIfAbsent(table, new ArrayList<>());
    }

    /// Whether the package says nothing of what would be rows of this table.
    boolean lacks(String table) {
        return !rows.containsKey(table);
    }

    /// The tables of lists that it has not; sorted.
    public List<String> lacking() {
        return Stream.concat(Stream.of(ATTRIBUTES), Part.ALL.stream().map(Part::table))
                .filter(this::lacks)
                .distinct()
                .sorted()
                .toList();
    }

    public Set<String> names() {
        return rows.keySet();
    }

    /// The rows of a table; none where the package lacks it.
    public List<ObjectNode> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    public static boolean isNumber(String column) {
        return NUMBERS.contains(column);
    }

    /// Whether a table of this name belongs to the standard.
    public static boolean isKnown(String table) {
        return Set.of("organizations", "services", "attributes", "locations", "units")
                        .contains(table)
                || Set.of("taxonomies", "taxonomy_terms").contains(table)
                || Part.ALL.stream().anyMatch(part -> part.table().equals(table));
    }
}
