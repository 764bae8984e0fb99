package org.referralpathway.directory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.directory.organization.WithdrawOrganization;
import org.referralpathway.directory.service.Turn;
import org.referralpathway.directory.service.WithdrawServices;
import org.referralpathway.directory.steward.Stewards;

/// What a source no longer lists.
@ApplicationScoped
class WithdrawGone {
    private final Provenance provenance;
    private final WithdrawServices withdraw;
    private final WithdrawOrganization withdrawOrganization;
    private final Stewards stewards;
    private final Turn turn;

    WithdrawGone(
            Provenance provenance,
            WithdrawServices withdraw,
            WithdrawOrganization withdrawOrganization,
            Stewards stewards,
            Turn turn) {
        this.turn = turn;
        this.withdrawOrganization = withdrawOrganization;
        this.provenance = provenance;
        this.withdraw = withdraw;
        this.stewards = stewards;
    }

    /// Those that it listed before, but for those that its file still names and those outside the
    /// areas of whoever brought it.
    @Transactional
    List<UUID> gone(Origin origin, Set<UUID> named) {
        var unnamed = unnamed(origin, named);
        var covered = stewards.covered(origin.by(), unnamed);
        return unnamed.stream().filter(covered::contains).toList();
    }

    /// All of them or none, and the organisations that have nothing left: killed half-way, the next
    /// import of the source finds them again.
    @Transactional
    List<UUID> withdraw(Origin origin, Set<UUID> named) {
        turn.await();
        var gone = gone(origin, named);
        var kept = new HashSet<>(named);
        kept.addAll(unnamed(origin, named));
        gone.forEach(kept::remove);
        withdraw.withdraw(gone);
        provenance.emptied(origin, gone, named).forEach(withdrawOrganization::withdraw);
        provenance.end(origin, kept);
        return gone;
    }

    private List<UUID> unnamed(Origin origin, Set<UUID> named) {
        return provenance.gone(origin).stream().filter(id -> !named.contains(id)).toList();
    }
}
