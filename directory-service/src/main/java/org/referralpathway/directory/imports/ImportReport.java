package org.referralpathway.directory.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Finding;

/// What became of a file, row by row.
///
/// @param notes what there is to say about the file as a whole
/// @param gone services that the source listed before and this file lacks; withdrawn only where
///   that was asked for
public record ImportReport(
        long accepted, long rejected, List<Row> rows, List<String> notes, List<UUID> gone) {
    private static final int WARNINGS = 20;

    /// A steward reads them one by one.
    private static final int DIFFERENCES = 50;

    static ImportReport of(List<Row> rows, List<String> notes, List<UUID> gone) {
        var rejected = rows.stream().filter(row -> row.verdict() == Verdict.REJECTED).count();
        return new ImportReport(rows.size() - rejected, rejected, rows, notes, gone);
    }

    /// What became of a row.
    ///
    /// @param pointer where the row stands in the file
    /// @param reason why it was rejected, each fault with its place in the file
    /// @param warnings what was taken but cannot be used or shown
    /// @param differences of a dry run: what it would change
    /// @param moreDifferences how many more there are
    /// @param likenesses of a dry run: organisations that the one it brings is probably
    public record Row(
            String pointer,
            @Nullable UUID id,
            Verdict verdict,
            @Nullable String reason,
            List<Warning> warnings,
            List<Difference> differences,
            int moreDifferences,
            List<Likeness> likenesses) {
        static Row taken(Entry entry, UUID id, Verdict verdict, List<Finding> findings) {
            var warnings =
                    findings.stream()
                            .limit(WARNINGS)
                            .map(found -> found.under(entry.pointer()))
                            .map(found -> new Warning(found.pointer(), found.detail()))
                            .toList();
            return new Row(entry.pointer(), id, verdict, null, warnings, List.of(), 0, List.of());
        }

        Row changing(TakeEntry.Tried tried, List<Likeness> likenesses) {
            var all = tried.differences();
            var shown = all.subList(0, Math.min(DIFFERENCES, all.size()));
            return new Row(
                    pointer,
                    id,
                    verdict,
                    reason,
                    warnings,
                    shown,
                    all.size() - shown.size(),
                    likenesses);
        }

        static Row rejected(Entry entry, @Nullable UUID id, String reason) {
            return new Row(
                    entry.pointer(),
                    id,
                    Verdict.REJECTED,
                    reason,
                    List.of(),
                    List.of(),
                    0,
                    List.of());
        }
    }

    /// A new organisation that is probably one which the directory has.
    ///
    /// @param organization the identifier of the new one
    /// @param resembles the one that is here
    /// @param why in plain English
    public record Likeness(UUID organization, UUID resembles, String name, List<String> why) {}

    /// Something that was taken and still is not as it should be.
    ///
    /// @param pointer where in the file
    public record Warning(String pointer, String detail) {}
}
