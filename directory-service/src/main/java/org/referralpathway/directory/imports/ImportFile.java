package org.referralpathway.directory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.referralpathway.directory.hsds.Check;
import org.referralpathway.directory.hsds.Finding;
import org.referralpathway.directory.hsds.Shape;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.service.Oddities;

/// Takes in a file, each row for itself: a bad row is reported and stops no other.
@ApplicationScoped
public class ImportFile {
    private static final Logger LOG = Logger.getLogger(ImportFile.class);
    private final TakeEntry take;

    ImportFile(TakeEntry take) {
        this.take = take;
    }

    /// Takes what can be taken of it.
    ///
    /// @throws NotJson when the file cannot be read; nothing was taken
    public ImportReport take(byte[] text) {
        var rows = new ArrayList<ImportReport.Row>();
        new HsdsFile(text)
                .forEachRow((pointer, row) ->
                        Entry.in(pointer, row).forEach(entry -> rows.add(verdict(entry))));
        var report = ImportReport.of(rows);
        LOG.infof("Import: %d rows accepted, %d rejected", report.accepted(), report.rejected());
        return report;
    }

    private ImportReport.Row verdict(Entry entry) {
        var id = Texts.id(entry.row(), "id").orElse(null);
        var findings = findings(entry);
        if (id == null || findings.stream().anyMatch(Finding::fatal)) {
            return ImportReport.Row.rejected(entry, id, reason(entry, findings));
        }
        return attempt(entry, id, findings);
    }

    private ImportReport.Row attempt(Entry entry, UUID id, List<Finding> findings) {
        try {
            return ImportReport.Row.taken(entry, id, Verdict.of(take.take(entry, id)), findings);
        } catch (RowRefused e) {
            return ImportReport.Row.rejected(entry, id, e.under(entry.pointer()));
        } catch (RuntimeException e) {
            if (!Clash.causes(e)) {
                throw e;
            }
            return ImportReport.Row.rejected(
                    entry, id, entry.pointer() + "/id: An id in it is already used elsewhere");
        }
    }

    private static List<Finding> findings(Entry entry) {
        return switch (entry) {
            case Entry.OrganizationEntry _ -> Check.of(Shape.ORGANIZATION, entry.row());
            case Entry.ServiceEntry _ -> {
                var findings = new ArrayList<>(Check.of(Shape.SERVICE, entry.row()));
                findings.addAll(Oddities.in(entry.row()));
                yield findings;
            }
            case Entry.UnknownEntry _ ->
                    List.of(
                            Finding.rejected(
                                    "",
                                    "Is neither a service nor an organisation; places and terms"
                                            + " come inside the services that use them"));
        };
    }

    private static String reason(Entry entry, List<Finding> findings) {
        return findings.stream()
                .filter(Finding::fatal)
                .limit(10)
                .map(found -> found.under(entry.pointer()))
                .map(found -> found.pointer() + ": " + found.detail())
                .collect(Collectors.joining("; "));
    }
}
