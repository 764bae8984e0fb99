package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.need.Need;
import org.referralpathway.person.Vault;
import org.referralpathway.sharing.Disclosure;

/// What stands beside a referral, for its reader: a few small lists of its own.
@ApplicationScoped
class ReferralParts {
    private final Messages messages;
    private final Proposals proposals;
    private final Deliveries deliveries;
    private final Concerns concerns;
    private final Vault vault;
    private final Caller caller;

    ReferralParts(
            Messages messages,
            Proposals proposals,
            Deliveries deliveries,
            Concerns concerns,
            Vault vault,
            Caller caller) {
        this.messages = messages;
        this.proposals = proposals;
        this.deliveries = deliveries;
        this.concerns = concerns;
        this.vault = vault;
        this.caller = caller;
    }

    List<Messages.Entry> messages(Referral referral, Need need) {
        return messages.of(referral, need.person());
    }

    List<Deliveries.Entry> deliveries(Referral referral) {
        return deliveries.of(referral.id());
    }

    List<Concerns.Entry> concerns(Referral referral, Need need) {
        return concerns.of(referral, need.person());
    }

    Concerns.Numbers numbers(Referral referral) {
        return concerns.numbers(referral);
    }

    /// Null where nothing is open.
    ReferralView.@Nullable ProposalPart proposal(
            Referral referral, Need need, Set<Party> parties, Disclosure.Told told) {
        return proposals
                .open(referral.id())
                .map(open ->
                        new ReferralView.ProposalPart(
                                open.action().code(),
                                open.by().party().name(),
                                open.reason() == null ? null : open.reason().code(),
                                mayRead(open, told)
                                        ? vault.of(need.person())
                                                .open(open.id(), "note", open.note())
                                        : null,
                                open.quantity(),
                                open.service(),
                                open.expiresAt(),
                                Proposals.isDecidedBy(open, parties)))
                .orElse(null);
    }

    /// Its words may say who somebody is: for those who may know, and whoever wrote them.
    private boolean mayRead(Proposals.Open open, Disclosure.Told told) {
        return (told.withheld() == null && told.categories().contains("need"))
                || open.by().organization().equals(caller.organization());
    }
}
