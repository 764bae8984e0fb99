package org.referralpathway.directory.imports.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which column of a sheet means what. A column that is not named here is not read.
///
/// @param columns the heading for each field that the sheet has
public record Mapping(Map<Field, String> columns) {
    public Mapping {
        columns = new TreeMap<>(columns);
    }

    /// The best guess for headings that nobody has mapped yet.
    public static Mapping guessed(List<String> headings) {
        var columns = new LinkedHashMap<Field, String>();
        for (var heading : headings) {
            Field.guess(heading).ifPresent(field -> columns.putIfAbsent(field, heading));
        }
        return new Mapping(columns);
    }

    /// The same for a sheet of other headings. Only those that are new are guessed: a column that
    /// somebody left out stays out.
    public Mapping among(List<String> headings, List<String> before) {
        var known = new LinkedHashMap<>(columns);
        known.values().retainAll(headings);
        guessed(headings)
                .columns()
                .forEach((field, heading) -> {
                    if (!before.contains(heading)) {
                        known.putIfAbsent(field, heading);
                    }
                });
        return new Mapping(known);
    }

    /// Whether there is enough to make a listing of a row.
    public boolean suffices() {
        return columns.containsKey(Field.ORGANISATION);
    }
}
