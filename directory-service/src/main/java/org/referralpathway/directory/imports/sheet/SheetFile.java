package org.referralpathway.directory.imports.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.referralpathway.directory.imports.file.Rows;

/// The rows of a sheet as records of HSDS, once somebody has said what its columns mean.
public final class SheetFile implements Rows {
    private final Sheet sheet;
    private final Mapping mapping;
    private final SheetReader reader;
    private final Set<Doubt> doubts = new LinkedHashSet<>();
    private final Set<UUID> records = new HashSet<>();

    SheetFile(Sheet sheet, Mapping mapping, SheetReader reader) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.reader = reader;
    }

    /// An organisation with several lines is taken from its first one.
    @Override
    public void forEachRow(BiConsumer<String, JsonNode> taker) {
        doubts.clear();
        records.clear();
        for (var line : sheet.lines()) {
            var cells = Cells.of(sheet.headings(), line, mapping);
            var made = reader.read(cells);
            doubts.addAll(made.doubts());
            hand(line, made.organization(), taker);
            made.services().forEach(service -> hand(line, service, taker));
        }
    }

    private void hand(Sheet.Line line, ObjectNode record, BiConsumer<String, JsonNode> taker) {
        if (records.add(UUID.fromString(record.path("id").asText()))) {
            taker.accept("/" + line.number(), record);
        }
    }

    /// The organisations and services that it speaks of, known once the rows have been read.
    public Set<UUID> records() {
        return Set.copyOf(records);
    }

    public List<String> headings() {
        return sheet.headings();
    }

    public Mapping mapping() {
        return mapping;
    }

    /// What somebody should look at, known once the rows have been read.
    public List<Doubt> doubts() {
        return List.copyOf(doubts);
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
