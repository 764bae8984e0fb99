package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
    private final Beside beside;
    private final Messages messages;
    private final Proposals proposals;
    private final Deliveries deliveries;
    private final Concerns concerns;
    private final Outcomes outcomes;
    private final History history;
    private final Timers timers;
    private final SpokenAnswers spoken;
    private final Vault vault;
    private final Caller caller;

    ReferralParts(
            Beside beside,
            Messages messages,
            Proposals proposals,
            Deliveries deliveries,
            Concerns concerns,
            Outcomes outcomes,
            History history,
            Timers timers,
            SpokenAnswers spoken,
            Vault vault,
            Caller caller) {
        this.beside = beside;
        this.messages = messages;
        this.proposals = proposals;
        this.deliveries = deliveries;
        this.concerns = concerns;
        this.outcomes = outcomes;
        this.history = history;
        this.timers = timers;
        this.spoken = spoken;
        this.vault = vault;
        this.caller = caller;
    }

    record Parts(
            ReferralView.@Nullable ProposalPart proposal,
            SpokenAnswers.Spoken spoken,
            List<Messages.Entry> messages,
            List<Deliveries.Entry> deliveries,
            List<Concerns.Entry> concerns,
            Concerns.Numbers numbers,
            List<Outcomes.Entry> outcomes,
            List<History.Entry> history,
            @Nullable Instant due) {}

    /// @param seal null where nothing may be read; words are null then
    Parts of(
            Referral referral,
            Need need,
            Set<Party> parties,
            Disclosure.Told told,
            Vault.@Nullable Seal seal) {
        var has = beside.of(referral.id());
        return new Parts(
                has.proposal() ? proposal(referral, need, parties, told) : null,
                spoken.of(referral, parties),
                has.messages() ? messages.of(referral, need.person()) : List.of(),
                has.deliveries() ? deliveries.of(referral.id()) : List.of(),
                has.concerns() ? concerns.of(referral, need.person()) : List.of(),
                concerns.numbers(referral),
                has.outcomes() ? outcomes.of(referral.id(), seal) : List.of(),
                history.of(referral.id()),
                timers.due(referral.id()));
    }

    /// What a link alone shows: no words of anybody's once somebody may be named in them.
    Parts coded(Referral referral, Need need, Set<Party> parties) {
        var before = !referral.status().disclosesIdentity() && !referral.status().ended();
        return new Parts(
                null,
                spoken.of(referral, parties),
                before ? messages.of(referral, need.person()) : List.of(),
                deliveries.of(referral.id()),
                List.of(),
                concerns.numbers(referral),
                outcomes.of(referral.id(), null),
                history.of(referral.id()),
                timers.due(referral.id()));
    }

    /// Null where nothing is open.
    private ReferralView.@Nullable ProposalPart proposal(
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
                || caller.organization().equals(open.by().organization());
    }
}
