package org.referralpathway.directory.sector.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// Codes and counts as CSV; none of them could be taken for a formula.
final class Csv {
    private Csv() {}

    static String of(List<List<?>> lines) {
        var text = new StringBuilder();
        try (var csv = CSVFormat.RFC4180.print(text)) {
            csv.printRecords(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
