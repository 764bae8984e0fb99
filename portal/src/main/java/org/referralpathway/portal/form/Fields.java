package org.referralpathway.portal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The fields of a form in the order of the page, so that errors are listed as they are met.
///
/// @param dates those of them that are asked as day, month and year
public record Fields(List<String> names, Set<String> dates) {
    public static Fields of(String... names) {
        return new Fields(List.of(names), Set.of());
    }

    /// The same fields, where `date` (already among them) has three boxes.
    public Fields date(String date) {
        var more = new ArrayList<>(dates);
        more.add(date);
        return new Fields(names, Set.copyOf(more));
    }

    /// The names of the boxes on the page.
    List<String> inputs() {
        return names.stream()
                .flatMap(name ->
                        isDate(name)
                                ? Stream.of(name + "-day", name + "-month", name + "-year")
                                : Stream.of(name))
                .toList();
    }

    boolean isDate(String name) {
        return dates.contains(name);
    }

    int position(String name) {
        return names.indexOf(name);
    }
}
