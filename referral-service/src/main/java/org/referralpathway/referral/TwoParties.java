package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.need.SplitNeed;
import org.referralpathway.pathway.Pathways;

/// Moves that need both sides (MISSION C: 16, 17, 19, and the acceptance of a part): one proposes,
/// and the move is made by the other's confirmation.
@ApplicationScoped
public class TwoParties {
    private final MoveReferral moves;
    private final CallerParties callers;
    private final Proposals proposals;
    private final OfferReferral offers;
    private final SplitNeed split;
    private final Pathways pathways;
    private final Outbox outbox;
    private final Caller caller;

    TwoParties(
            CallerParties callers,
            MoveReferral moves,
            Proposals proposals,
            OfferReferral offers,
            SplitNeed split,
            Pathways pathways,
            Outbox outbox,
            Caller caller) {
        this.callers = callers;
        this.moves = moves;
        this.proposals = proposals;
        this.offers = offers;
        this.split = split;
        this.pathways = pathways;
        this.outbox = outbox;
        this.caller = caller;
    }

    public UUID reopen(UUID id, IfMatch version, ReasonCode reason, @Nullable String note) {
        return propose(id, version, new Proposals.Wanted(Action.REOPEN, reason, note, null, null));
    }

    public UUID override(UUID id, IfMatch version, ReasonCode reason, @Nullable String note) {
        return propose(
                id, version, new Proposals.Wanted(Action.OVERRIDE, reason, note, null, null));
    }

    public UUID transfer(
            UUID id, IfMatch version, ReasonCode reason, @Nullable String note, UUID service) {
        return propose(
                id, version, new Proposals.Wanted(Action.TRANSFER, reason, note, null, service));
    }

    public UUID acceptPart(UUID id, IfMatch version, int quantity, @Nullable String note) {
        return propose(
                id, version, new Proposals.Wanted(Action.ACCEPT, null, note, quantity, null));
    }

    @Transactional
    UUID propose(UUID id, IfMatch version, Proposals.Wanted wanted) {
        var locked = moves.lock(id, version);
        var referral = locked.referral();
        var parties = callers.of(referral);
        var move =
                referral.allowed(parties).stream()
                        .filter(m -> m.action() == wanted.action())
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalMove(
                                        referral.status(),
                                        wanted.action(),
                                        referral.allowed(parties)));
        if (move.reason() && (wanted.reason() == null || !wanted.reason().fits(wanted.action()))) {
            throw new ReasonNeeded(wanted.action());
        }
        check(locked, wanted);
        var by = move.by().stream().filter(parties::contains).sorted().findFirst().orElseThrow();
        proposals.add(locked, by, wanted);
        var forWhom = by == Party.PROVIDER ? "proposal-referrer" : "proposal-group";
        outbox.append(ReferralEvent.beside(referral, "proposed", forWhom, locked.at()).toOutbox());
        return id;
    }

    @Transactional
    public UUID confirm(UUID id, IfMatch version) {
        var locked = moves.lock(id, version);
        var proposal = mineToDecide(locked);
        if (!proposal.expiresAt().isAfter(locked.at())) {
            throw new MoveRefused(MoveRefused.Why.PROPOSAL_EXPIRED);
        }
        requireStillAllowed(locked, proposal);
        proposals.decided(proposal, "CONFIRMED", locked.at());
        locked.referral().touched();
        carryOut(locked, proposal);
        return id;
    }

    /// Either side ends it: the other says no, or whoever proposed it thinks again.
    @Transactional
    public UUID refuse(UUID id, IfMatch version) {
        var locked = moves.lock(id, version);
        var proposal =
                proposals
                        .open(id)
                        .orElseThrow(() -> new MoveRefused(MoveRefused.Why.NOTHING_PROPOSED));
        if (callers.of(locked.referral()).isEmpty()) {
            throw new MoveRefused(MoveRefused.Why.NOT_YOURS_TO_DECIDE);
        }
        proposals.decided(proposal, "REFUSED", locked.at());
        locked.referral().touched();
        return id;
    }

    private void check(MoveReferral.Locked locked, Proposals.Wanted wanted) {
        var referral = locked.referral();
        switch (wanted.action()) {
            case REOPEN -> requireInTime(locked);
            case OVERRIDE -> {
                if (!pathways.allowsReview(referral.pathway(), referral.pathwayVersion())) {
                    throw new MoveRefused(MoveRefused.Why.PATHWAY_FORBIDS);
                }
            }
            case TRANSFER -> {
                var service = Objects.requireNonNull(wanted.service());
                if (service.equals(referral.service())) {
                    throw new InvalidField(
                            "/service", "Choose another service than the one that has it now");
                }
                offers.requireFits(locked.need(), service);
            }
            case ACCEPT -> {
                if (wanted.quantity() == null || wanted.quantity() >= locked.need().quantity()) {
                    throw new InvalidField("/quantity", "Enter less than all that is needed");
                }
            }
            default -> throw new IllegalStateException("Takes one party: " + wanted.action());
        }
    }

    /// Much may have happened since it was proposed.
    private void requireStillAllowed(MoveReferral.Locked locked, Proposals.Open proposal) {
        var referral = locked.referral();
        var by = Set.of(proposal.by().party());
        if (referral.allowed(by).stream().noneMatch(m -> m.action() == proposal.action())) {
            throw new IllegalMove(
                    referral.status(), proposal.action(), referral.allowed(callers.of(referral)));
        }
        if (proposal.action() == Action.TRANSFER && !locked.need().status().live()) {
            throw new NeedNotOpen(locked.need().status());
        }
    }

    private static void requireInTime(MoveReferral.Locked locked) {
        var ended = locked.referral().statusChangedAt();
        if (ended.plus(MoveEffects.VIEW_AFTER_END).isBefore(locked.at())) {
            throw new MoveRefused(MoveRefused.Why.TOO_LATE_TO_REOPEN);
        }
    }

    private Proposals.Open mineToDecide(MoveReferral.Locked locked) {
        var proposal =
                proposals
                        .open(locked.referral().id())
                        .orElseThrow(() -> new MoveRefused(MoveRefused.Why.NOTHING_PROPOSED));
        var parties = callers.of(locked.referral());
        var ownWord =
                caller.organization().equals(proposal.by().organization())
                        && !caller.organization().equals(locked.referral().referrerOrganization());
        if (ownWord || !Proposals.isDecidedBy(proposal, parties)) {
            throw new MoveRefused(MoveRefused.Why.NOT_YOURS_TO_DECIDE);
        }
        return proposal;
    }

    private void carryOut(MoveReferral.Locked locked, Proposals.Open proposal) {
        var referral = locked.referral();
        var of = Set.of(proposal.by().party());
        switch (proposal.action()) {
            case REOPEN -> {
                requireInTime(locked);
                moves.make(
                        locked, Action.REOPEN, of, proposal.by(), proposal.reason(), (_, _) -> {});
            }
            case ACCEPT -> {
                var part = Objects.requireNonNull(proposal.quantity());
                split.keep(locked.need(), part, locked.at());
                referral.takes(part);
                moves.make(locked, Action.ACCEPT, of, proposal.by(), null, (_, _) -> {});
            }
            case OVERRIDE -> offers.again(locked, proposal.by());
            case TRANSFER ->
                    offers.takeOver(
                            locked,
                            Objects.requireNonNull(proposal.service()),
                            proposal.by().party() == Party.REFERRER
                                    ? proposal.by()
                                    : By.caller(Party.REFERRER, caller));
            default -> throw new IllegalStateException("Takes one party: " + proposal.action());
        }
    }
}
