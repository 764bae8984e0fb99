package org.referralpathway.directory.imports.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.UUID;
import org.referralpathway.directory.imports.ImportFile;
import org.referralpathway.directory.imports.ImportReport;
import org.referralpathway.directory.imports.Manner;
import org.referralpathway.directory.imports.file.Rows;
import org.referralpathway.directory.imports.sheet.Mapping;
import org.referralpathway.directory.imports.sheet.ReadSheet;
import org.referralpathway.directory.imports.sheet.Sheet;
import org.referralpathway.directory.imports.sheet.SheetFile;
import org.referralpathway.directory.register.LinkOrganizations;
import org.referralpathway.directory.service.PlaceRule;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;

/// Stages a file and says what it would change, until a steward accepts or discards it. A file is
/// read outside of any transaction; each of its rows has one of its own.
@ApplicationScoped
public class StageImport {
    private static final int PREVIEW = 3;
    private final Batches batches;
    private final ToDos toDos;
    private final ImportFile imports;
    private final ReadSheet sheets;
    private final LinkOrganizations link;
    private final Caller caller;
    private final InstantSource clock;
    private final Uuid7 ids;

    StageImport(
            Batches batches,
            ToDos toDos,
            ImportFile imports,
            ReadSheet sheets,
            LinkOrganizations link,
            Caller caller,
            InstantSource clock,
            Uuid7 ids) {
        this.batches = batches;
        this.toDos = toDos;
        this.imports = imports;
        this.sheets = sheets;
        this.link = link;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /// @throws org.referralpathway.directory.imports.file.UnreadableFile before anything is kept
    @Transactional
    public UUID stage(ImportBatch.Brought brought, byte[] file) {
        var batch = new ImportBatch(ids.next(), brought, caller.user(), clock.instant());
        if (brought.format().isSheet()) {
            var sheet = Sheet.read(brought.format(), file);
            var mapping = batches.mapping(brought.source(), sheet.headings());
            batch.map(reading(mapping, sheet), clock.instant());
        } else {
            brought.format().open(file);
        }
        batches.persistAndFlush(batch);
        batches.keep(batch.id(), file);
        return batch.id();
    }

    /// Says what a column means; what the file would change is reckoned anew.
    @Transactional
    public void map(UUID id, Mapping mapping, IfMatch expected) {
        var batch = staged(id, expected);
        if (!batch.brought().format().isSheet()) {
            throw new InvalidField("/columns", "This file has no columns to map");
        }
        var sheet = Sheet.read(batch.brought().format(), batches.file(id));
        var headings = sheet.headings();
        mapping.columns()
                .forEach((field, heading) -> {
                    if (!headings.contains(heading)) {
                        throw new InvalidField(
                                "/columns/" + field.code(), "Is no heading of this sheet");
                    }
                });
        if (new HashSet<>(mapping.columns().values()).size() < mapping.columns().size()) {
            throw new InvalidField("/columns", "One column is given two meanings");
        }
        batch.map(reading(mapping, sheet), clock.instant());
        batches.flush();
    }

    /// A steward says that an organisation which the file would make is one that the directory has;
    /// what it would change is reckoned anew.
    ///
    /// @throws InvalidField where the file's report shows no such likeness
    @Transactional
    public void same(UUID id, UUID brought, UUID organization, IfMatch expected) {
        var batch = staged(id, expected);
        var report = batch.report();
        if (report == null || !shows(report, brought, organization)) {
            throw new InvalidField("/organization", "Is not among those it looks like");
        }
        link.linkUnmade(brought, organization);
        batch.examineAgain(clock.instant());
        batches.flush();
    }

    private static boolean shows(ObjectNode report, UUID brought, UUID organization) {
        for (var row : report.path("rows")) {
            for (var likeness : row.path("likenesses")) {
                if (likeness.path("organization").asText().equals(brought.toString())
                        && likeness.path("resembles").asText().equals(organization.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How a sheet is read, with its headings and first lines for whoever decides on that; a line
    /// that may be a refuge's is none of them.
    private ObjectNode reading(Mapping mapping, Sheet sheet) {
        var reading = batches.document(mapping);
        var headings = reading.putArray("headings");
        sheet.headings().forEach(headings::add);
        var preview = reading.putArray("preview");
        sheet.lines().stream()
                .filter(line -> !PlaceRule.readsLikeARefuge(String.join(" ", line.cells())))
                .limit(PREVIEW)
                .forEach(line -> {
                    var cells = preview.addArray();
                    line.cells().forEach(cells::add);
                });
        return reading;
    }

    /// What accepting it now would change; kept for whoever looks at it next.
    public void examine(UUID id) {
        var batch = batches.read(id);
        if (batch.report() == null && batch.state() == BatchState.STAGED && isReadable(batch)) {
            var report = imports.take(open(batch), batch.brought().source(), Manner.DRY_RUN);
            examined(batch, report);
        }
    }

    @Transactional
    void examined(ImportBatch read, ImportReport report) {
        var batch = batches.findById(read.id(), LockModeType.PESSIMISTIC_WRITE);
        if (batch.state() == BatchState.STAGED && batch.version() == read.version()) {
            batch.examined(batches.document(report));
        }
    }

    /// Takes the file. Killed half-way, accepting it again takes the rest; meanwhile nobody maps it
    /// or throws it away.
    ///
    /// @param withdraw whether what the source no longer lists is withdrawn
    public void accept(UUID id, boolean withdraw, IfMatch expected) {
        var batch = begin(id, withdraw, expected);
        var rows = open(batch);
        var manner = withdraw ? Manner.APPLY_AND_WITHDRAW : Manner.APPLY;
        var report = imports.take(rows, batch.brought().source(), manner);
        accepted(id, report, rows);
    }

    @Transactional
    ImportBatch begin(UUID id, boolean withdraw, IfMatch expected) {
        var batch = batches.hold(id, expected);
        if (batch.state() != BatchState.ACCEPTING) {
            mustBe(BatchState.STAGED, batch);
        }
        if (!isReadable(batch)) {
            throw new InvalidField("/columns", "Say first which column names the organisation");
        }
        if (withdraw && !batch.brought().complete()) {
            throw new InvalidField("/withdraw", "The file was not brought as all of its source");
        }
        batch.accepting(clock.instant());
        return batch;
    }

    @Transactional
    void accepted(UUID id, ImportReport report, Rows rows) {
        var batch = batches.findById(id, LockModeType.PESSIMISTIC_WRITE);
        mustBe(BatchState.ACCEPTING, batch);
        if (rows instanceof SheetFile sheet) {
            toDos.record(batch.brought().source(), sheet.records(), sheet.doubts());
            batches.remember(batch.brought().source(), sheet.headings(), sheet.mapping());
        }
        batch.become(BatchState.ACCEPTED, batches.document(report), clock.instant());
        batches.forget(id);
    }

    @Transactional
    public void discard(UUID id, IfMatch expected) {
        staged(id, expected).become(BatchState.DISCARDED, null, clock.instant());
        batches.flush();
        batches.forget(id);
    }

    private ImportBatch staged(UUID id, IfMatch expected) {
        var batch = batches.hold(id, expected);
        mustBe(BatchState.STAGED, batch);
        return batch;
    }

    private static void mustBe(BatchState state, ImportBatch batch) {
        if (batch.state() != state) {
            throw new BatchIsClosed(batch.state());
        }
    }

    private boolean isReadable(ImportBatch batch) {
        var mapping = batch.mapping();
        return mapping == null || batches.mapping(mapping.toString()).suffices();
    }

    private Rows open(ImportBatch batch) {
        var file = batches.file(batch.id());
        var mapping = batch.mapping();
        return mapping == null
                ? batch.brought().format().open(file)
                : sheets.open(
                        Sheet.read(batch.brought().format(), file),
                        batches.mapping(mapping.toString()),
                        batch.brought().source());
    }
}
