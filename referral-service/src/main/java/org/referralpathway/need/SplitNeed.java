package org.referralpathway.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.referralpathway.access.CaseAccess;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.person.Vault;

/// A group takes a part of a need; the rest is an open need of the same case that keeps its first
/// date.
@ApplicationScoped
public class SplitNeed {
    private final Needs needs;
    private final CaseAccess access;
    private final Vault vault;
    private final Outbox outbox;
    private final Uuid7 ids;

    SplitNeed(Needs needs, CaseAccess access, Vault vault, Outbox outbox, Uuid7 ids) {
        this.needs = needs;
        this.access = access;
        this.vault = vault;
        this.outbox = outbox;
        this.ids = ids;
    }

    /// @param part how much stays in this need; less than all of it
    public void keep(Need need, int part, Instant at) {
        var id = ids.next();
        var seal = vault.of(need.person());
        var note = seal.close(id, "note", seal.open(need.id(), "note", need.note()));
        var rest = need.split(id, part, note, at);
        needs.persistAndFlush(rest);
        access.openToReferrer(rest.id(), rest.organization(), at);
        access.openToCoordinators(rest.id(), rest.partnership(), at);
        outbox.append(rest.opened().toOutbox());
    }
}
