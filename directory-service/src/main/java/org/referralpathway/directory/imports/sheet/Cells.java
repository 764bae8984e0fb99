package org.referralpathway.directory.imports.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.ServiceStatus;
import org.referralpathway.directory.hsds.Texts;

/// A line of a sheet by what its cells mean; empty cells are not there.
///
/// @param line its number as a spreadsheet shows it
record Cells(int line, Map<Field, String> values) {
    private static final Pattern SEVERAL = Pattern.compile("\\s*(?:[;\\n\\r|]|\\s/\\s)\\s*");
    private static final Pattern LIST = Pattern.compile("\\s*[,;/\\n\\r|]\\s*");

    /// Words of people for the states of HSDS; "closed" may be for good or for a week.
    private static final Map<String, String> STATES =
            Map.of(
                    "open", "active",
                    "running", "active",
                    "paused", "temporarily closed",
                    "closed for now", "temporarily closed",
                    "closed for good", "defunct",
                    "ended", "defunct");

    /// More than this in one cell is no list that a person keeps.
    private static final int MOST = 30;

    static Cells of(List<String> headings, Sheet.Line line, Mapping mapping) {
        var values = new EnumMap<Field, String>(Field.class);
        mapping.columns()
                .forEach((field, heading) -> {
                    var at = headings.indexOf(heading);
                    var cell = at >= 0 && at < line.cells().size() ? line.cells().get(at) : "";
                    // Our own sheets put an apostrophe before what a spreadsheet would reckon out.
                    var text = cell.startsWith("'") ? cell.substring(1) : cell;
                    if (!text.isBlank()) {
                        values.put(field, text.strip());
                    }
                });
        return new Cells(line.number(), values);
    }

    @Nullable String get(Field field) {
        return values.get(field);
    }

    /// Whether the line says by its identifier which listing it is about.
    boolean isOfListing() {
        return Texts.isUuid(values.getOrDefault(Field.SERVICE_ID, ""));
    }

    /// Several names in one cell, set apart by semicolons, lines, bars or a slash between spaces.
    List<String> names(Field field) {
        return split(field, SEVERAL);
    }

    /// Several words in one cell, set apart by commas and the like.
    List<String> words(Field field) {
        return split(field, LIST);
    }

    private List<String> split(Field field, Pattern by) {
        var text = get(field);
        return text == null
                ? List.of()
                : by.splitAsStream(text)
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .limit(MOST)
                        .toList();
    }

    /// What HSDS calls the state that the line gives, where it gives one that it knows.
    Optional<String> status() {
        var text = values.getOrDefault(Field.STATUS, "").toLowerCase(Locale.ROOT);
        return Optional.of(STATES.getOrDefault(text, text)).filter(ServiceStatus.CODES::contains);
    }
}
