package org.referralpathway.directory.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// Partners decide who is among them. The partnership is held meanwhile, so that votes are counted
/// one after another.
@ApplicationScoped
public class DecideMembership {
    private final Stewards stewards;
    private final Partnerships partnerships;
    private final Decisions decisions;
    private final Organizations organizations;
    private final Outbox outbox;
    private final Caller caller;
    private final InstantSource clock;
    private final Uuid7 ids;

    DecideMembership(
            Stewards stewards,
            Partnerships partnerships,
            Decisions decisions,
            Organizations organizations,
            Outbox outbox,
            Caller caller,
            InstantSource clock,
            Uuid7 ids) {
        this.stewards = stewards;
        this.partnerships = partnerships;
        this.decisions = decisions;
        this.organizations = organizations;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /// Proposes a decision. Leaving, said by the organisation itself, needs nobody's vote.
    ///
    /// @return its id
    @Transactional
    public UUID propose(UUID id, Decision.Proposal proposal) {
        var partnership = held(id);
        check(partnership, proposal);
        var decision =
                new Decision(ids.next(), id, proposal, caller.organization(), clock.instant());
        if (leavesByItself(proposal)) {
            decisions.endOpen(id, proposal.organization(), clock.instant());
            decision.agree(clock.instant());
            apply(partnership, decision);
        }
        decisions.persist(decision);
        return decision.id();
    }

    private void check(Partnership partnership, Decision.Proposal proposal) {
        if (!organizations.unknown(List.of(proposal.organization())).isEmpty()) {
            throw new InvalidField("/organization", "Is not in the directory");
        }
        if (proposal.on().isBefore(today())) {
            throw new InvalidField("/on", "Must not be in the past");
        }
        if (!mayPropose(proposal)) {
            throw new InvalidField(
                    "/organization",
                    "Only it itself or a steward proposes that it takes part more");
        }
        var roll = new Roll(partnership.agreed().members());
        if (!roll.allows(proposal.kind(), proposal.organization(), proposal.on())) {
            throw new InvalidField("/kind", "Would change nothing on that day");
        }
        if (!leavesByItself(proposal)
                && decisions.isOpen(partnership.id(), proposal.organization())) {
            throw new InvalidField(
                    "/organization", "Another decision about it is still to be made");
        }
    }

    /// Nobody is drawn in by others.
    private boolean mayPropose(Decision.Proposal proposal) {
        return proposal.kind() == DecisionKind.STEP_BACK
                || proposal.kind() == DecisionKind.LEAVE
                || stewards.isSteward(proposal.organization())
                || proposal.organization().equals(caller.organization());
    }

    private boolean leavesByItself(Decision.Proposal proposal) {
        return proposal.kind() == DecisionKind.LEAVE
                && proposal.organization().equals(caller.organization());
    }

    /// A core member's vote. After the decision is made, and the second time, it changes nothing.
    @Transactional
    public Decision vote(UUID id, UUID decisionId, boolean agrees) {
        var partnership = held(id);
        var decision = decisions.findById(decisionId, LockModeType.PESSIMISTIC_WRITE);
        if (decision == null || !decision.partnership().equals(id)) {
            throw new NotFound();
        }
        var voters = voters(partnership, decision);
        var own = caller.organization();
        if (!voters.contains(own)) {
            throw new NotFound();
        }
        if (decision.state() == DecisionState.PROPOSED) {
            var vote = new Decision.Vote(own, agrees, caller.user(), clock.instant());
            decision.vote(vote, voters, clock.instant());
            if (decision.state() == DecisionState.AGREED) {
                apply(partnership, decision);
            }
            decisions.flush();
        }
        decision.votes(); // read while they can be
        return decision;
    }

    /// The core of today without the organisation that it is about.
    private Set<UUID> voters(Partnership partnership, Decision decision) {
        var voters = new HashSet<>(new Roll(partnership.agreed().members()).core(today()));
        voters.remove(decision.organization());
        return voters;
    }

    private void apply(Partnership partnership, Decision decision) {
        var agreed = partnership.agreed();
        var from = decision.on().isBefore(today()) ? today() : decision.on();
        var roll = new Roll(agreed.members());
        if (roll.allows(decision.kind(), decision.organization(), from)) {
            partnership.set(
                    agreed.with(roll.after(decision.kind(), decision.organization(), from)),
                    clock.instant());
            outbox.append(partnership.event().toOutbox());
        }
    }

    private Partnership held(UUID id) {
        var partnership = partnerships.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (partnership == null) {
            throw new NotFound();
        }
        return partnership;
    }

    private LocalDate today() {
        return Today.at(clock);
    }
}
