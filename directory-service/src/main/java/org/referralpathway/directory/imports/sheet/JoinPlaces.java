package org.referralpathway.directory.imports.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The places of a listing, told apart by the columns that a sheet has for them. A sheet without a
/// column for the town, say, knows two places apart by their streets, and takes no town away.
///
/// @param columns what the sheet has a column for
/// @param lines the lines about the listing
record JoinPlaces(Set<Field> columns, Collection<Cells> lines) {
    private static final String FIELD = "service_at_locations";

    void join(ObjectNode row, ObjectNode joined, ObjectNode shown) {
        var by = FieldText.PLACE.stream().filter(columns::contains).toList();
        var said = row.path(FIELD);
        if (by.isEmpty() || (said.isEmpty() && !areEmptied(by))) {
            return;
        }
        var held = FieldText.places(shown);
        if (said.size() == 1 && held.size() == 1) {
            complete((ObjectNode) said.path(0).path("location"), held.getFirst(), by);
        }
        SheetJoin.joinList(FIELD, row, joined, link -> FieldText.place(at(link, shown), by));
    }

    /// A town alone, or a postcode that nobody can read, is no place, but not the word that there
    /// is none either.
    private boolean areEmptied(Collection<Field> by) {
        return lines.stream().allMatch(line -> by.stream().allMatch(f -> line.get(f) == null));
    }

    /// What the sheet has no column for stays as it is held of the one place there is.
    private static void complete(ObjectNode place, JsonNode link, List<Field> by) {
        var address = (ObjectNode) place.at("/addresses/0");
        var held = link.at("/location/addresses/0");
        if (!by.contains(Field.ADDRESS)) {
            keep(address, held, Set.of("address_1", "address_2"));
        }
        if (!by.contains(Field.TOWN)) {
            keep(address, held, Set.of("city", "region"));
        }
        if (!by.contains(Field.POSTCODE)) {
            keep(address, held, Set.of("postal_code"));
            keep(place, link.path("location"), Set.of("latitude", "longitude"));
        }
    }

    private static void keep(ObjectNode place, JsonNode held, Set<String> fields) {
        fields.stream().filter(held::has).forEach(field -> place.set(field, held.get(field)));
    }

    /// A link of the sheet's brings its place along; one that is held has it where the public reads
    /// it, and is nowhere for a sheet where the public does not.
    private static JsonNode at(JsonNode link, ObjectNode shown) {
        return link.has("location")
                ? link
                : shown.path(FIELD)
                        .valueStream()
                        .filter(one -> SheetJoin.agree(one, link, List.of("id")))
                        .findFirst()
                        .orElse(link);
    }
}
