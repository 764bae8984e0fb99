package org.referralpathway.directory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.directory.service.WithdrawServices;
import org.referralpathway.directory.steward.Stewards;

/// What a source no longer lists.
@ApplicationScoped
class WithdrawGone {
    private final Provenance provenance;
    private final WithdrawServices withdraw;
    private final Stewards stewards;

    WithdrawGone(Provenance provenance, WithdrawServices withdraw, Stewards stewards) {
        this.provenance = provenance;
        this.withdraw = withdraw;
        this.stewards = stewards;
    }

    /// Those that it listed before, but for those that its file still names.
    @Transactional
    List<UUID> gone(Origin origin, Set<UUID> named) {
        return unnamed(origin, named, true);
    }

    /// @param covered whether those in the areas of whoever brought the file, or those elsewhere
    private List<UUID> unnamed(Origin origin, Set<UUID> named, boolean covered) {
        return provenance.gone(origin).stream()
                .filter(id -> !named.contains(id))
                .filter(id -> stewards.coversRecords(origin.by(), List.of(id)) == covered)
                .toList();
    }

    /// All of them or none: killed half-way, the next import of the source finds them again.
    @Transactional
    List<UUID> withdraw(Origin origin, Set<UUID> named) {
        var gone = gone(origin, named);
        withdraw.withdraw(gone);
        var others = new HashSet<>(named);
        others.addAll(unnamed(origin, named, false));
        provenance.end(origin, others);
        return gone;
    }
}
