package org.referralpathway.directory.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.referralpathway.directory.tabular.Flatten;

/// The HSDS tabular data package: a zip of CSV files with its `datapackage.json`.
@ApplicationScoped
public class ExportPackage {
    private final PublicWorld world;
    private final ObjectMapper json;

    ExportPackage(PublicWorld world, ObjectMapper json) {
        this.world = world;
        this.json = json;
    }

    public void write(OutputStream out) throws IOException {
        var flat = new Flatten();
        world.organizations(flat::organization);
        world.services(flat::service);
        var tables = flat.tables();
        var description = json.createObjectNode();
        description.put("name", "human_services_data").put("profile", "tabular-data-package");
        description.put("title", "Human Services Data Specification").put("version", "3.0.0");
        var resources = description.putArray("resources");
        try (var zip = new ZipOutputStream(out)) {
            for (var table : tables.names()) {
                var rows = tables.rows(table);
                var columns = new LinkedHashSet<String>();
                rows.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
                entry(zip, table + ".csv");
                print(zip, rows, List.copyOf(columns));
                var resource = resources.addObject();
                resource.put("name", table).put("path", table + ".csv").put("encoding", "utf-8");
                var fields = resource.putObject("schema").putArray("fields");
                columns.forEach(column -> fields.addObject().put("name", column));
            }
            entry(zip, "datapackage.json");
            zip.write(json.writeValueAsBytes(description));
        }
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private static void print(ZipOutputStream zip, List<ObjectNode> rows, List<String> columns)
            throws IOException {
        var writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(columns);
        for (var row : rows) {
            csv.printRecord(columns.stream().map(column -> row.path(column).asText("")));
        }
        csv.flush();
    }
}
