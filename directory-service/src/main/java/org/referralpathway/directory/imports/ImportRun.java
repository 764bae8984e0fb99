package org.referralpathway.directory.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.referralpathway.directory.hsds.Check;
import org.referralpathway.directory.hsds.Finding;
import org.referralpathway.directory.hsds.RegisterNumber;
import org.referralpathway.directory.hsds.Shape;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.service.Oddities;
import org.referralpathway.kit.http.Retried;

/// One file on its way in.
///
/// Rows are tried some at a time in one transaction, because a commit costs more than a row. Where
/// one of them cannot be taken, that transaction is undone and each is taken alone.
final class ImportRun {
    private static final int TOGETHER = 25;
    private final TakeEntry take;
    private final WithdrawGone withdraw;
    private final Likenesses likenesses;
    private final Origin origin;
    private final Manner manner;
    private final List<ImportReport.Row> rows = new ArrayList<>();
    private final List<Entry> waiting = new ArrayList<>();
    private final Map<UUID, ObjectNode> organizations = new HashMap<>();
    private final Set<UUID> compared = new HashSet<>();
    private final Set<UUID> seen = new HashSet<>();
    private boolean nameless;

    ImportRun(
            TakeEntry take,
            WithdrawGone withdraw,
            Likenesses likenesses,
            Origin origin,
            Manner manner) {
        this.take = take;
        this.withdraw = withdraw;
        this.likenesses = likenesses;
        this.origin = origin;
        this.manner = manner;
    }

    void add(Entry entry) {
        waiting.add(entry);
        if (waiting.size() == TOGETHER) {
            settle();
        }
    }

    /// Takes the rows that wait.
    void settle() {
        rows.addAll(together().orElseGet(() -> waiting.stream().map(this::verdict).toList()));
        waiting.clear();
    }

    private Optional<List<ImportReport.Row>> together() {
        if (manner == Manner.DRY_RUN || waiting.size() < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Retried.transaction(() ->
                            waiting.stream()
                                    .map(entry -> verdict(entry, this::takeOrThrow))
                                    .toList()));
        } catch (RowRefused _) {
            return Optional.empty();
        } catch (RuntimeException e) {
            if (!Clash.causes(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private ImportReport.Row takeOrThrow(Entry entry, UUID id, List<Finding> findings) {
        var change = take.take(entry, id, origin);
        return ImportReport.Row.taken(entry, id, Verdict.of(change), findings);
    }

    private ImportReport.Row verdict(Entry entry) {
        return verdict(entry, this::attempt);
    }

    private ImportReport.Row verdict(Entry entry, Attempt attempt) {
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
        return attempt.of(entry, id, findings);
    }

    private ImportReport.Row attempt(Entry entry, UUID id, List<Finding> findings) {
        try {
            if (manner == Manner.DRY_RUN) {
                var tried = take.tryOut(entry, id, origin, organizations);
                return ImportReport.Row.taken(entry, id, Verdict.of(tried.change()), findings)
                        .changing(tried, likenesses(entry));
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

    /// Each new organisation is asked about once.
    private List<ImportReport.Likeness> likenesses(Entry entry) {
        var brought = Likenesses.brought(entry);
        var id = brought.flatMap(organization -> Texts.id(organization, "id"));
        return id.isPresent() && compared.add(id.get())
                ? likenesses.of(id.get(), brought.get(), entry)
                : List.of();
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

    ImportReport report(List<String> notes) {
        return ImportReport.of(rows, notes, gone());
    }

    private interface Attempt {
        ImportReport.Row of(Entry entry, UUID id, List<Finding> findings);
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
