package org.referralpathway.directory.imports.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.referralpathway.directory.imports.file.Format;
import org.referralpathway.directory.imports.file.UnreadableFile;

/// The first sheet of a spreadsheet: its headings, and its rows as text. Empty lines are left out.
///
/// @param lines each row with its line number as a spreadsheet shows it
public record Sheet(List<String> headings, List<Line> lines) {
    private static final int MOST = 20_000;
    private static final int WIDEST = 200;

    /// A row of cells.
    ///
    /// @param number as a spreadsheet counts, the headings being line 1
    public record Line(int number, List<String> cells) {}

    /// @throws UnreadableFile where it is no such file, has no headings, or is too long
    public static Sheet read(Format format, byte[] file) {
        try {
            var lines = format == Format.CSV ? csv(file) : xlsx(file);
            if (lines.isEmpty()) {
                throw new UnreadableFile("It has no headings");
            }
            if (lines.size() > MOST) {
                throw new UnreadableFile("It has more than " + MOST + " lines");
            }
            var headings = lines.getFirst().cells().stream().map(String::strip).toList();
            return new Sheet(headings, lines.subList(1, lines.size()));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new UnreadableFile(
                    format == Format.CSV ? "It is not a CSV file" : "It is not an XLSX file");
        }
    }

    private static List<Line> csv(byte[] file) throws IOException {
        var lines = new ArrayList<Line>();
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var reader = new InputStreamReader(new ByteArrayInputStream(file), decoder);
                var rows = CSVFormat.RFC4180.builder().get().parse(reader)) {
            for (var row : rows) {
                add(lines, (int) row.getRecordNumber(), row.toList());
            }
        } catch (UncheckedIOException | CharacterCodingException _) {
            throw new UnreadableFile("It is not in UTF-8: save it as \"CSV UTF-8\"");
        }
        return lines;
    }

    private static List<Line> xlsx(byte[] file) throws IOException {
        var lines = new ArrayList<Line>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            rows.limit(MOST + 2L).forEach(row -> add(lines, row.getRowNum(), cells(row)));
        } catch (ExcelReaderException _) {
            throw new UnreadableFile("It is not an XLSX file");
        }
        return lines;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < Math.min(row.getCellCount(), WIDEST); i++) {
            cells.add(row.getOptionalCell(i).map(Cell::getText).orElse(""));
        }
        return cells;
    }

    private static void add(List<Line> lines, int number, List<String> cells) {
        var clean = cells.stream().map(cell -> cell.replace("\uFEFF", "").strip()).toList();
        if (clean.stream().anyMatch(cell -> !cell.isEmpty())) {
            lines.add(new Line(number, clean));
        }
    }
}
