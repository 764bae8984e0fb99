package org.referralpathway.directory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.directory.service.WithdrawServices;

/// What a source no longer lists.
@ApplicationScoped
class WithdrawGone {
    private final Provenance provenance;
    private final WithdrawServices withdraw;

    WithdrawGone(Provenance provenance, WithdrawServices withdraw) {
        this.provenance = provenance;
        this.withdraw = withdraw;
    }

    /// Those that it listed before, but for those that its file still names.
    @Transactional
    List<UUID> gone(Origin origin, Set<UUID> named) {
        return provenance.gone(origin).stream().filter(id -> !named.contains(id)).toList();
    }

    /// All of them or none: killed half-way, the next import of the source finds them again.
    @Transactional
    List<UUID> withdraw(Origin origin, Set<UUID> named) {
        var gone = gone(origin, named);
        withdraw.withdraw(gone);
        provenance.end(origin, named);
        return gone;
    }
}
