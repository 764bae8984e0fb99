package org.referralpathway.directory.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.referralpathway.directory.tabular.KeepLacking;
import org.referralpathway.directory.tabular.Nest;
import org.referralpathway.directory.tabular.Tables;

/// The HSDS tabular data package: a zip of CSV files. A table that it lacks says nothing: what the
/// directory has of it stays, and that is noted. Columns that the standard does not know go the way
/// of unknown fields: kept, not shown.
final class PackageFile implements Rows {
    /// What a zip may grow to; one that says more is refused before it fills the memory.
    private static final long LARGEST = 100L * 1024 * 1024;

    private static final CSVFormat LAYOUT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private final Tables tables = new Tables();
    private final List<String> notes = new ArrayList<>();
    private int room = 300_000;

    PackageFile(byte[] zip) {
        var left = LARGEST;
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                var name = entry.getName().replaceAll("^.*/", "");
                var content = entries.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
                left -= content.length;
                if (left < 0) {
                    throw new UnreadableFile("Unpacked, it is larger than 100 MB");
                }
                if (name.endsWith(".csv")) {
                    read(name, content);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException _) {
            throw new UnreadableFile("It is not a zip of CSV files in UTF-8");
        }
        if (tables.rows("organizations").isEmpty() && tables.rows("services").isEmpty()) {
            throw new UnreadableFile("It has neither an organizations.csv nor a services.csv");
        }
    }

    private void read(String name, byte[] content) throws IOException {
        var table = name.substring(0, name.length() - ".csv".length());
        table = table.equals("service_at_locations") ? "service_at_location" : table;
        if (!Tables.isKnown(table)) {
            notes.add("%.60s: not used".formatted(name));
            return;
        }
        tables.declare(table);
        var text = new ByteArrayInputStream(content);
        try (var rows = LAYOUT.parse(new InputStreamReader(text, UTF_8.newDecoder()))) {
            for (var row : rows) {
                if (--room < 0) {
                    throw new UnreadableFile("It has more than 300,000 lines");
                }
                tables.add(table, record(row));
            }
        }
    }

    private static ObjectNode record(CSVRecord row) {
        var record = JsonNodeFactory.instance.objectNode();
        row.toMap()
                .forEach((column, cell) -> {
                    if (!cell.isBlank()) {
                        record.set(column.replace("\uFEFF", ""), value(column, cell));
                    }
                });
        return record;
    }

    private static JsonNode value(String column, String cell) {
        try {
            return Tables.isNumber(column)
                    ? JsonNodeFactory.instance.numberNode(new BigDecimal(cell.strip()))
                    : JsonNodeFactory.instance.textNode(cell);
        } catch (NumberFormatException _) {
            return JsonNodeFactory.instance.textNode(cell);
        }
    }

    @Override
    public void forEachRow(BiConsumer<String, JsonNode> taker) {
        var nest = new Nest(tables);
        var line = 2;
        for (var row : tables.rows("organizations")) {
            taker.accept("/organizations.csv/" + line++, nest.organization(row));
        }
        line = 2;
        for (var row : tables.rows("services")) {
            taker.accept("/services.csv/" + line++, nest.service(row));
        }
    }

    @Override
    public List<String> notes() {
        var all = new ArrayList<>(notes);
        if (!tables.lacking().isEmpty()) {
            all.add(
                    "Not in the package, so that what the directory has of them stays: "
                            + String.join(", ", tables.lacking()));
        }
        return all;
    }

    @Override
    public Joining joining() {
        var keep = new KeepLacking(tables);
        return new Joining() {
            @Override
            public ObjectNode organization(ObjectNode row, ObjectNode held) {
                return keep.organization(row, held);
            }

            @Override
            public ObjectNode service(ObjectNode row, Held held) {
                return keep.service(row, held.document(), held.locations());
            }
        };
    }
}
