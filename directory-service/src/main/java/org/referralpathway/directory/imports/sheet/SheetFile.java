package org.referralpathway.directory.imports.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.referralpathway.directory.imports.file.Joining;
import org.referralpathway.directory.imports.file.Rows;

/// The rows of a sheet as records of HSDS, once somebody has said what its columns mean.
public final class SheetFile implements Rows {
    private final Sheet sheet;
    private final Mapping mapping;
    private final SheetReader reader;
    private final Set<Doubt> doubts = new LinkedHashSet<>();
    private final Map<UUID, Row> records = new LinkedHashMap<>();
    private final Map<UUID, List<SheetJoin.Told>> told = new HashMap<>();
    private final Set<SheetJoin.Settled> settled = new HashSet<>();

    SheetFile(Sheet sheet, Mapping mapping, SheetReader reader) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.reader = reader;
    }

    /// An organisation with several lines is taken from its first one; a listing with several, as
    /// one for each day or place, is all of them together.
    @Override
    public void forEachRow(BiConsumer<String, JsonNode> taker) {
        doubts.clear();
        records.clear();
        told.clear();
        settled.clear();
        for (var line : sheet.lines()) {
            var cells = Cells.of(sheet.headings(), line, mapping);
            var made = reader.read(cells);
            doubts.addAll(made.doubts());
            records.putIfAbsent(id(made.organization()), new Row(line, made.organization()));
            tell(made.organization(), cells);
            made.services()
                    .forEach(service -> {
                        tell(service, cells);
                        take(line, service, cells.isOfListing());
                    });
        }
        records.values().forEach(row -> taker.accept("/" + row.line().number(), row.record()));
    }

    private record Row(Sheet.Line line, ObjectNode record) {}

    private void tell(ObjectNode record, Cells cells) {
        told.computeIfAbsent(id(record), _ -> new ArrayList<>())
                .add(new SheetJoin.Told(cells, record.deepCopy()));
    }

    /// @param meant whether the line says itself which listing it is of
    private void take(Sheet.Line line, ObjectNode service, boolean meant) {
        var known = records.putIfAbsent(id(service), new Row(line, service));
        if (known != null && join(known.record(), service) && !meant) {
            doubts.add(
                    new Doubt(
                            id(service),
                            line.number(),
                            Field.SERVICE,
                            "Is the same listing as on line %d, which has now the times, places and phones of both: is that right?"
                                    .formatted(known.line().number()),
                            service.path("name").asText()));
        }
    }

    /// Adds what the second of two lines lists and the first does not.
    ///
    /// @return whether it says anything else than the first
    private static boolean join(ObjectNode first, ObjectNode second) {
        var other = false;
        for (var field : second.properties()) {
            if (!(field.getValue() instanceof ArrayNode more)) {
                other |= !field.getValue().equals(first.path(field.getKey()));
                continue;
            }
            var list = first.withArray(field.getKey());
            for (var item : more) {
                var same =
                        list.valueStream().filter(known -> id(known).equals(id(item))).findFirst();
                if (same.isEmpty()) {
                    list.add(item);
                }
                other |= same.isEmpty() || !same.get().equals(item);
            }
        }
        return other;
    }

    private static UUID id(JsonNode record) {
        return UUID.fromString(record.path("id").asText());
    }

    /// The organisations and services that it speaks of, known once the rows have been read.
    public Set<UUID> records() {
        return Set.copyOf(records.keySet());
    }

    public List<String> headings() {
        return sheet.headings();
    }

    public Mapping mapping() {
        return mapping;
    }

    /// What somebody should look at, known once the rows have been taken.
    public List<Doubt> doubts() {
        return doubts.stream()
                .filter(doubt ->
                        !settled.contains(new SheetJoin.Settled(doubt.record(), doubt.field())))
                .toList();
    }

    @Override
    public Joining joining() {
        return new SheetJoin(mapping.columns().keySet(), told, settled, doubts::add);
    }

    @Override
    public List<String> notes() {
        var read = Set.copyOf(mapping.columns().values());
        return sheet.headings().stream()
                .filter(heading -> !heading.isEmpty() && !read.contains(heading))
                .map("Column \"%.60s\" is not read"::formatted)
                .toList();
    }
}
