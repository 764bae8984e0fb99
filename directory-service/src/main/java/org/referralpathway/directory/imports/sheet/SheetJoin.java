package org.referralpathway.directory.imports.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.imports.file.Joining;

/// A line of a sheet speaks for what its columns can say, and only where it says something else
/// than our own sheet would say of the listing: everything else that is held stays. So our own
/// sheets change nothing, and a cell that somebody corrects changes what it is about.
///
/// @param columns what the sheet has a column for
/// @param told the lines about each record
/// @param odd gets what two lines of one listing say differently
/// @param settled gets what lines of our own sheets say as we do: no doubt of theirs is new
record SheetJoin(
        Set<Field> columns, Map<UUID, List<Told>> told, Set<Settled> settled, Consumer<Doubt> odd)
        implements Joining {
    /// A line about a record, and what it makes of it alone.
    record Told(Cells cells, ObjectNode row) {}

    /// What the directory says itself of a listing.
    record Settled(UUID record, Field field) {}

    /// Named in the row, or read of all lines.
    private static final Set<Field> KEPT_WHOLE = Set.of(Field.SERVICE, Field.STATUS);

    /// What an organisation says of itself stays where the line only names it by its identifier.
    @Override
    public ObjectNode organization(ObjectNode row, ObjectNode held) {
        var joined = held.deepCopy();
        var isNamed = lines(row).stream().anyMatch(line -> line.get(Field.ORGANISATION_ID) != null);
        for (var field : isNamed ? Set.of("name") : Set.of("name", "email", "website")) {
            if (row.has(field)) {
                joined.set(field, row.get(field));
            }
        }
        for (var number : row.path("organization_identifiers")) {
            var numbers = joined.withArray("organization_identifiers");
            var same = List.of("identifier_scheme", "identifier");
            if (numbers.valueStream().noneMatch(one -> agree(one, number, same))) {
                numbers.removeIf(one -> agree(one, number, same.subList(0, 1)));
                numbers.add(number);
            }
        }
        return joined;
    }

    static boolean agree(JsonNode one, JsonNode other, List<String> fields) {
        return fields.stream().allMatch(field -> one.path(field).equals(other.path(field)));
    }

    @Override
    public ObjectNode service(ObjectNode row, Held held) {
        var shown = held.shown().get();
        var joined = held.document().deepCopy();
        joined.set("organization_id", row.path("organization_id"));
        for (var field : columns) {
            if (!isAsShown(field, row, shown)) {
                if (!FieldText.PLACE.contains(field)) { // told apart below, line by line
                    take(field, said(field, row, shown), joined);
                }
            } else if (lines(row).stream().allMatch(Cells::isOfListing)) {
                settled.add(new Settled(Texts.id(row, "id").orElseThrow(), field));
            }
        }
        new JoinPlaces(columns, lines(row)).join(row, joined, shown);
        capacity(row, shown, joined);
        return joined;
    }

    private List<Cells> lines(ObjectNode row) {
        return all(row).stream().map(Told::cells).toList();
    }

    private List<Told> all(ObjectNode row) {
        return told.getOrDefault(Texts.id(row, "id").orElseThrow(), List.of());
    }

    /// Of several lines of our own sheet, one for each place, those count that somebody changed;
    /// lines that people keep are all of a listing together.
    private ObjectNode said(Field field, ObjectNode row, ObjectNode shown) {
        if (KEPT_WHOLE.contains(field) || !lines(row).stream().allMatch(Cells::isOfListing)) {
            return row;
        }
        var text = plain(FieldText.cell(field, shown, shown));
        var changed =
                all(row).stream()
                        .filter(line -> !plain(line.cells().get(field)).equals(text))
                        .toList();
        var first = changed.getFirst();
        changed.stream()
                .filter(line ->
                        !plain(line.cells().get(field)).equals(plain(first.cells().get(field))))
                .findFirst()
                .ifPresent(other ->
                        odd.accept(
                                new Doubt(
                                        Texts.id(row, "id").orElseThrow(),
                                        other.cells().line(),
                                        field,
                                        "Line %d says something else, which was taken: which is right?"
                                                .formatted(first.cells().line()),
                                        plain(other.cells().get(field)))));
        return first.row();
    }

    /// Several listings in one cell are each named in the row.
    private boolean isAsShown(Field field, ObjectNode row, ObjectNode shown) {
        var text = plain(FieldText.cell(field, shown, shown));
        return field == Field.SERVICE
                ? plain(row.path("name").asText()).equals(text)
                : lines(row).stream().allMatch(line -> plain(line.get(field)).equals(text));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private void take(Field field, ObjectNode row, ObjectNode joined) {
        var list = FieldText.LISTS.get(field);
        if (list != null) {
            joinList(list, row, joined, item -> FieldText.item(field, item));
            return;
        }
        var name = FieldText.VALUES.get(field);
        var derived = field == Field.ELIGIBILITY && joined.has("eligibility");
        if (name == null || derived) {
            return;
        }
        if (field == Field.STATUS) {
            lines(row).stream()
                    .flatMap(line -> line.status().stream())
                    .filter(status -> !status.equals(joined.path(name).asText()))
                    .findFirst()
                    .ifPresent(status -> joined.put(name, status));
        } else if (row.has(name)) {
            joined.set(name, row.get(name));
        } else if (lines(row).stream().anyMatch(line -> line.get(field) == null)) {
            joined.remove(name);
        }
    }

    /// The items that the cells name; what is held of them stays as it is, and so does what no cell
    /// can say.
    static void joinList(
            String name, ObjectNode row, ObjectNode joined, Function<JsonNode, String> text) {
        var said =
                row.path(name).valueStream().filter(item -> !text.apply(item).isEmpty()).toList();
        var named = new HashSet<>(said.stream().map(item -> plain(text.apply(item))).toList());
        var isEmpty = joined.path(name).isArray() && joined.path(name).isEmpty();
        var list = joined.withArray(name);
        list.removeIf(item -> {
            var held = plain(text.apply(item));
            return !held.isEmpty() && !named.contains(held);
        });
        list.forEach(item -> named.remove(plain(text.apply(item))));
        for (var item : said) {
            if (named.remove(plain(text.apply(item)))) {
                list.removeIf(one -> agree(one, item, List.of("id")));
                list.add(item);
            }
        }
        if (list.isEmpty() && !isEmpty) {
            joined.remove(name);
        }
    }

    /// The same number again is no news, unless it is the sheet's own, which counts for another
    /// week; another number is one for the pool that is here.
    private void capacity(ObjectNode row, ObjectNode shown, ObjectNode joined) {
        var known = shown.at("/service_capacities/0");
        if (row.at("/service_capacities/0") instanceof ObjectNode said) {
            var same = isAsShown(Field.PLACES, row, shown) && isAsShown(Field.UNIT, row, shown);
            if (same && !agree(known, said, List.of("id"))) {
                return;
            }
            var pool = said.deepCopy();
            if (known.at("/unit/name").equals(said.at("/unit/name"))) {
                pool.set("id", known.path("id"));
            }
            joined.putArray("service_capacities").add(pool);
        }
    }
}
