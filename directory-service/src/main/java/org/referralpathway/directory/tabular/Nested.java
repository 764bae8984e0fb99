package org.referralpathway.directory.tabular;

/// A single record inside another that is a row of a table of its own, named by an id.
///
/// @param owner the table of the record around it
/// @param field its name in the record
/// @param table its file's name without `.csv`
/// @param key the owner's column that names it
record Nested(String owner, String field, String table, String key) {
    static final Nested LOCATION =
            new Nested("service_at_location", "location", "locations", "location_id");
    static final Nested UNIT = new Nested("service_capacities", "unit", "units", "unit_id");
    static final Nested TERM =
            new Nested("attributes", "taxonomy_term", "taxonomy_terms", "taxonomy_term_id");
}
