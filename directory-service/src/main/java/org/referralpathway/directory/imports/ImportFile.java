package org.referralpathway.directory.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.referralpathway.directory.hsds.Check;
import org.referralpathway.directory.hsds.Finding;
import org.referralpathway.directory.hsds.RegisterNumber;
import org.referralpathway.directory.hsds.Shape;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.imports.file.Rows;
import org.referralpathway.directory.service.Oddities;
import org.referralpathway.kit.http.Retried;

/// Takes in a file, each row for itself: a bad row is reported and stops no other.
@ApplicationScoped
public class ImportFile {
    private static final Logger LOG = Logger.getLogger(ImportFile.class);
    private final TakeEntry take;
    private final WithdrawGone withdraw;
    private final InstantSource clock;

    ImportFile(TakeEntry take, WithdrawGone withdraw, InstantSource clock) {
        this.take = take;
        this.withdraw = withdraw;
        this.clock = clock;
    }

    /// Takes what can be taken of it, or says what that would be.
    ///
    /// @param source the feed's or file's own name
    public ImportReport take(Rows file, String source, Manner manner) {
        var run = new Run(new Origin(source, clock.instant()), manner);
        file.forEachRow((pointer, row) -> Entry.in(pointer, row).forEach(run::add));
        var report = ImportReport.of(run.rows, file.notes(), run.gone());
        LOG.infof("Import: %d rows accepted, %d rejected", report.accepted(), report.rejected());
        return report;
    }

    /// One file on its way in.
    private final class Run {
        private final Origin origin;
        private final Manner manner;
        private final List<ImportReport.Row> rows = new ArrayList<>();
        private final Map<UUID, ObjectNode> organizations = new HashMap<>();
        private final Set<UUID> seen = new HashSet<>();
        private boolean nameless;

        Run(Origin origin, Manner manner) {
            this.origin = origin;
            this.manner = manner;
        }

        void add(Entry entry) {
            rows.add(verdict(entry));
        }

        private ImportReport.Row verdict(Entry entry) {
            var id = Texts.id(entry.row(), "id").orElse(null);
            var findings = findings(entry);
            if (id != null) {
                seen.add(id);
            }
            if (id == null || findings.stream().anyMatch(Finding::fatal)) {
                nameless |= id == null;
                return ImportReport.Row.rejected(entry, id, reason(entry, findings));
            }
            if (entry instanceof Entry.OrganizationEntry && manner == Manner.DRY_RUN) {
                organizations.put(id, (ObjectNode) entry.row());
            }
            return attempt(entry, id, findings);
        }

        private ImportReport.Row attempt(Entry entry, UUID id, List<Finding> findings) {
            try {
                if (manner == Manner.DRY_RUN) {
                    var tried = take.tryOut(entry, id, organizations);
                    return ImportReport.Row.taken(entry, id, Verdict.of(tried.change()), findings)
                            .changing(tried);
                }
                var change = Retried.transaction(() -> take.take(entry, id, origin));
                return ImportReport.Row.taken(entry, id, Verdict.of(change), findings);
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

        /// A row that was rejected still lists its record; where one has no id, any record might be
        /// meant, and nothing counts as gone.
        List<UUID> gone() {
            if (nameless) {
                return List.of();
            }
            return manner == Manner.APPLY_AND_WITHDRAW
                    ? withdraw.withdraw(origin, seen)
                    : withdraw.gone(origin, seen);
        }
    }

    private static List<Finding> findings(Entry entry) {
        return switch (entry) {
            case Entry.OrganizationEntry _ -> {
                var findings = new ArrayList<>(Check.of(Shape.ORGANIZATION, entry.row()));
                findings.addAll(RegisterNumber.oddities(entry.row()));
                yield findings;
            }
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
