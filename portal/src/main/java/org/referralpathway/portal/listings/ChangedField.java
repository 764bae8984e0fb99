package org.referralpathway.portal.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A field of a listing as it was and as it would be, in words.
public record ChangedField(String name, String before, String after) {
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("name", "Name"),
                    Map.entry("description", "What it offers"),
                    Map.entry("url", "Website"),
                    Map.entry("email", "Email"),
                    Map.entry("fees", "Cost"),
                    Map.entry("alert", "Notice"),
                    Map.entry("status", "Status"),
                    Map.entry("places", "Its places"),
                    Map.entry("group", "Stands with"),
                    Map.entry("minimum_age", "Youngest age"),
                    Map.entry("maximum_age", "Oldest age"),
                    Map.entry("phones", "Phone"),
                    Map.entry("eligibility_description", "Who it is for"),
                    Map.entry("attributes", "Kinds of help and access"),
                    Map.entry("service_areas", "Where"),
                    Map.entry("languages", "Languages"),
                    Map.entry("schedules", "Open"),
                    Map.entry("service_at_locations", "Address"));

    /// What an item of a list is called, by whatever it has.
    private static final List<String> WORDS =
            List.of("number", "name", "title", "description", "option", "source", "email", "value");

    /// Says in codes what another field says in words.
    private static final String CODES = "eligibility";

    static List<ChangedField> of(Map<String, Object> changes, Map<String, Object> before) {
        var fields = new ArrayList<ChangedField>();
        changes.forEach((field, value) -> {
            var says =
                    !(value instanceof List<?> list && list.isEmpty()) || before.containsKey(field);
            if (!field.equals(CODES) && says) {
                fields.add(
                        new ChangedField(
                                NAMES.getOrDefault(field, field),
                                words(before.get(field)),
                                words(value)));
            }
        });
        return fields;
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "Nothing";
            case List<?> list -> String.join("; ", list.stream().map(ChangedField::item).toList());
            default -> value.toString();
        };
    }

    private static String item(Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            return item.toString();
        }
        if (map.get("location") instanceof Map<?, ?> place) {
            return place(place);
        }
        if (map.get("taxonomy_term") instanceof Map<?, ?> term) {
            return String.valueOf(term.get("name"));
        }
        if (map.get("byday") != null) {
            return Days.names(map.get("byday").toString())
                    + " "
                    + map.get("opens_at")
                    + " to "
                    + map.get("closes_at");
        }
        return WORDS.stream()
                .map(map::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("Something");
    }

    private static String place(Map<?, ?> place) {
        if (!(place.get("addresses") instanceof List<?> addresses)) {
            return String.valueOf(place.get("name"));
        }
        return addresses.stream()
                .filter(Map.class::isInstance)
                .map(address -> {
                    var fields = (Map<?, ?>) address;
                    return Stream.of("address_1", "city", "postal_code")
                            .map(fields::get)
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
                })
                .collect(Collectors.joining("; "));
    }
}
