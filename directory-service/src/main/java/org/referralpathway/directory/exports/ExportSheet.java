package org.referralpathway.directory.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.referralpathway.directory.imports.sheet.Field;

/// The directory as a spreadsheet, a service on each line, under the headings that an import
/// understands without being told.
@ApplicationScoped
public class ExportSheet {
    private static final int LONGEST = 32_000;
    private final PublicWorld world;

    ExportSheet(PublicWorld world) {
        this.world = world;
    }

    public void csv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(Arrays.stream(Field.values()).map(Field::label));
        lines(line -> {
            try {
                csv.printRecord(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        csv.flush();
    }

    public void xlsx(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Referral Pathway", "1.0")) {
            var sheet = book.newWorksheet("Directory");
            var headings = Arrays.stream(Field.values()).map(Field::label).toList();
            var at = new int[] {0};
            Consumer<List<String>> print =
                    line -> {
                        for (var i = 0; i < line.size(); i++) {
                            sheet.value(at[0], i, line.get(i));
                        }
                        at[0]++;
                    };
            print.accept(headings);
            lines(print);
        }
    }

    private void lines(Consumer<List<String>> taker) {
        var numbers = new HashMap<String, Map<String, String>>();
        world.organizations(o -> numbers.put(o.path("id").asText(), identifiers(o)));
        world.services(service -> {
            var own = numbers.getOrDefault(service.at("/organization/id").asText(), Map.of());
            taker.accept(
                    Arrays.stream(Field.values())
                            .map(field -> safe(Line.cell(field, service, own)))
                            .toList());
        });
    }

    private static Map<String, String> identifiers(ObjectNode organization) {
        var found = new HashMap<String, String>();
        for (JsonNode item : organization.path("organization_identifiers")) {
            var scheme = item.path("identifier_scheme").asText();
            found.put(
                    scheme.equals("GB-COH") ? "company" : "charity",
                    item.path("identifier").asText());
        }
        return found;
    }

    /// A cell that a spreadsheet would reckon out as a formula gets an apostrophe, which an import
    /// of ours takes off.
    private static String safe(String cell) {
        var text = cell.substring(0, Math.min(LONGEST, cell.length()));
        return !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
