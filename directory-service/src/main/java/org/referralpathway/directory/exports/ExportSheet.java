package org.referralpathway.directory.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.referralpathway.directory.imports.sheet.Field;
import org.referralpathway.directory.imports.sheet.FieldText;

/// The directory as a spreadsheet, a service at one of its places on each line and at the end the
/// groups without a listing, under the headings that an import understands without being told. What
/// no cell can say stays as it is when the sheet comes back.
@ApplicationScoped
public class ExportSheet {
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
        var numbers = new HashMap<String, Map<Field, String>>();
        world.organizations(o -> numbers.put(o.path("id").asText(), identifiers(o)));
        var withListings = new HashSet<String>();
        world.services(service -> {
            var own = numbers.getOrDefault(service.at("/organization/id").asText(), Map.of());
            var places = FieldText.places(service);
            withListings.add(service.at("/organization/id").asText());
            for (var link : places.isEmpty() ? List.of(MissingNode.getInstance()) : places) {
                taker.accept(line(own, service, link));
            }
        });
        world.organizations(organization -> {
            var id = organization.path("id").asText();
            if (!withListings.contains(id)) {
                var nothing = JsonNodeFactory.instance.objectNode();
                nothing.put("email", organization.path("email").asText());
                nothing.put("url", organization.path("website").asText());
                nothing.set("organization", organization);
                taker.accept(
                        line(
                                numbers.getOrDefault(id, Map.of()),
                                nothing,
                                MissingNode.getInstance()));
            }
        });
    }

    private static List<String> line(Map<Field, String> own, ObjectNode service, JsonNode link) {
        return Arrays.stream(Field.values())
                .map(f -> own.getOrDefault(f, FieldText.cell(f, service, link)))
                .map(ExportSheet::safe)
                .toList();
    }

    private static Map<Field, String> identifiers(ObjectNode organization) {
        var found = new EnumMap<Field, String>(Field.class);
        for (JsonNode item : organization.path("organization_identifiers")) {
            var scheme = item.path("identifier_scheme").asText();
            found.put(
                    scheme.equals("GB-COH") ? Field.COMPANY_NUMBER : Field.CHARITY_NUMBER,
                    item.path("identifier").asText());
        }
        return found;
    }

    /// A cell that a spreadsheet would reckon out as a formula gets an apostrophe, which an import
    /// of ours takes off.
    private static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r'".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
