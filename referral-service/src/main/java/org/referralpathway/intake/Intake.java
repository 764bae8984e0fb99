package org.referralpathway.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.referralpathway.kit.problem.InvalidField;

/// Takes a list row by row: one that cannot be taken says why and stops no other. Brought again, a
/// row that was taken makes nothing.
@ApplicationScoped
class Intake {
    private static final int MOST_ROWS = 500;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreSurroundingSpaces(true)
                    .setIgnoreEmptyLines(true)
                    .get();
    private final TakeRow rows;

    Intake(TakeRow rows) {
        this.rows = rows;
    }

    /// @throws InvalidField when it is no list, or too long a one
    List<Verdict> take(String csv, UUID pathway, boolean dryRun) {
        var read = read(csv);
        if (read.isEmpty()) {
            throw new InvalidField("", "Bring a list with at least one row below its headings");
        }
        if (read.size() > MOST_ROWS) {
            throw new InvalidField("", "Bring at most " + MOST_ROWS + " rows at a time");
        }
        var verdicts = new ArrayList<Verdict>();
        for (var row : read) {
            verdicts.add(verdict(row, pathway, dryRun));
        }
        return verdicts;
    }

    private Verdict verdict(CSVRecord row, UUID pathway, boolean dryRun) {
        var line = row.getRecordNumber() + 1;
        try {
            var need = rows.take(row, pathway, dryRun);
            return new Verdict(line, need == null ? "repeated" : "created", need, null, null);
        } catch (TakeRow.OnlyTried _) {
            return new Verdict(line, "created", null, null, null);
        } catch (InvalidField e) {
            var column = e.error().pointer().replace("/", "");
            return new Verdict(line, "rejected", null, column, e.getMessage());
        } catch (PersistenceException _) {
            return new Verdict(
                    line, "rejected", null, "id", "Somebody is bringing the same row: try again");
        }
    }

    private static List<CSVRecord> read(String csv) {
        try (var parser = CSVParser.parse(csv, FORMAT)) {
            return parser.getRecords();
        } catch (UncheckedIOException | IOException | IllegalArgumentException _) {
            throw new InvalidField("", "It is not a list with headings and commas");
        }
    }
}
