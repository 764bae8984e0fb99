package org.referralpathway.directory.imports.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.imports.batch.BatchState;
import org.referralpathway.directory.imports.batch.ImportBatch;
import org.referralpathway.directory.imports.file.Format;

/// A staged file.
///
/// @param columns of a sheet: the heading for each of its fields
/// @param headings of a sheet: all of them
/// @param preview of a sheet: its first lines
/// @param report what it would change, or once accepted, what it changed
record BatchView(
        UUID id,
        String source,
        Format format,
        boolean complete,
        BatchState state,
        Instant recordedAt,
        long version,
        @Nullable JsonNode columns,
        @Nullable JsonNode headings,
        @Nullable JsonNode preview,
        @Nullable ObjectNode report) {
    /// @param hidden records of which a report must show no difference: it may be older than the
    ///   decision that hides them
    static BatchView of(ImportBatch batch, Set<UUID> hidden) {
        var report = batch.report();
        if (report == null) {
            return brief(batch, batch.mapping(), null);
        }
        var shown = report.deepCopy();
        for (var row : shown.path("rows")) {
            var isHidden = Texts.id(row, "id").filter(hidden::contains).isPresent();
            if (isHidden && row instanceof ObjectNode object) {
                object.put("moreDifferences", 0).putArray("differences");
            }
        }
        return brief(batch, batch.mapping(), shown);
    }

    /// Without its rows, for a list.
    static BatchView inList(ImportBatch batch) {
        var report = batch.report();
        return brief(
                batch,
                null,
                report == null
                        ? null
                        : report.deepCopy().without(List.of("rows", "gone", "notes")));
    }

    private static BatchView brief(
            ImportBatch batch, @Nullable ObjectNode reading, @Nullable ObjectNode report) {
        var brought = batch.brought();
        return new BatchView(
                batch.id(),
                brought.source(),
                brought.format(),
                brought.complete(),
                batch.state(),
                batch.recordedAt(),
                batch.version(),
                reading == null ? null : reading.path("columns"),
                reading == null ? null : reading.path("headings"),
                reading == null ? null : reading.path("preview"),
                report);
    }
}
