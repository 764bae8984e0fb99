package org.referralpathway.directory.tabular;

import java.util.List;

/// A list inside a record that is a table of its own in a data package.
///
/// @param owner the table of the records around it
/// @param field the list's name in the record
/// @param table its file's name without `.csv`
/// @param key the column that names the record around it
record Part(String owner, String field, String table, String key) {
    private static Part of(String owner, String field, String table) {
        return new Part(owner, field, table, singular(owner) + "_id");
    }

    private static Part of(String owner, String field) {
        return of(owner, field, field);
    }

    /// Every list of HSDS 3.0, and the capacities of the 3.1 draft. Attributes are apart: they name
    /// what they hang on by `link_id`.
    static final List<Part> ALL =
            List.of(
                    of("organizations", "organization_identifiers"),
                    of("organizations", "funding"),
                    of("organizations", "contacts"),
                    of("organizations", "phones"),
                    of("services", "phones"),
                    of("services", "schedules"),
                    of("services", "service_areas"),
                    of("services", "service_at_locations", "service_at_location"),
                    of("services", "languages"),
                    of("services", "funding"),
                    of("services", "cost_options"),
                    of("services", "required_documents"),
                    of("services", "contacts"),
                    of("services", "service_capacities"),
                    of("service_at_location", "contacts"),
                    of("service_at_location", "phones"),
                    of("service_at_location", "schedules"),
                    of("locations", "languages"),
                    of("locations", "addresses"),
                    of("locations", "contacts"),
                    of("locations", "accessibility"),
                    of("locations", "phones"),
                    of("locations", "schedules"),
                    of("contacts", "phones"),
                    of("phones", "languages"));

    static List<Part> in(String owner) {
        return ALL.stream().filter(part -> part.owner().equals(owner)).toList();
    }

    /// The name of one record of a table, as `link_entity` and key columns have it.
    static String singular(String table) {
        if (table.endsWith("sses")) {
            return table.substring(0, table.length() - 2);
        }
        return table.endsWith("s") ? table.substring(0, table.length() - 1) : table;
    }
}
