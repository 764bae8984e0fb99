package org.referralpathway.directory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.referralpathway.directory.imports.file.Rows;
import org.referralpathway.directory.steward.Stewards;

/// Takes in a file, each row for itself: a bad row is reported and stops no other.
@ApplicationScoped
public class ImportFile {
    private static final Logger LOG = Logger.getLogger(ImportFile.class);
    private final TakeEntry take;
    private final WithdrawGone withdraw;
    private final Likenesses likenesses;
    private final Stewards stewards;
    private final InstantSource clock;

    ImportFile(
            TakeEntry take,
            WithdrawGone withdraw,
            Likenesses likenesses,
            Stewards stewards,
            InstantSource clock) {
        this.take = take;
        this.withdraw = withdraw;
        this.likenesses = likenesses;
        this.stewards = stewards;
        this.clock = clock;
    }

    /// Takes what can be taken of it, or says what that would be.
    ///
    /// @param source the feed's or file's own name
    public ImportReport take(Rows file, String source, Manner manner) {
        var origin = new Origin(source, clock.instant(), stewards.where(), file.joining());
        var run = new ImportRun(take, withdraw, likenesses, origin, manner);
        file.forEachRow((pointer, row) -> Entry.in(pointer, row).forEach(run::add));
        run.settle();
        var report = run.report(file.notes());
        LOG.infof("Import: %d rows accepted, %d rejected", report.accepted(), report.rejected());
        return report;
    }
}
