package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.CaseAccess;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.matching.FindMatches;
import org.referralpathway.matching.Matches;
import org.referralpathway.need.FirstLook;
import org.referralpathway.need.Need;
import org.referralpathway.need.NeedStatus;
import org.referralpathway.need.Needs;
import org.referralpathway.pathway.OfferMode;
import org.referralpathway.pathway.PathwayRules;
import org.referralpathway.pathway.Rulebook;
import org.referralpathway.person.Households;
import org.referralpathway.terms.GroupTerms;

/// A worker offers a need to a group (move 1). The group sees the coded facts from now on, and not
/// who the person is.
@ApplicationScoped
public class OfferReferral {
    private final Needs needs;
    private final Referrals referrals;
    private final FindMatches matches;
    private final History history;
    private final CallerParties callers;
    private final CaseAccess access;
    private final Agreed agreed;
    private final Timers timers;
    private final Households households;
    private final GroupTerms terms;
    private final Lines lines;
    private final Rulebook rulebook;
    private final FirstLook firstLook;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    OfferReferral(
            Needs needs,
            Referrals referrals,
            FindMatches matches,
            History history,
            CallerParties callers,
            CaseAccess access,
            Agreed agreed,
            Timers timers,
            Households households,
            GroupTerms terms,
            Lines lines,
            Rulebook rulebook,
            FirstLook firstLook,
            EntityManager entities,
            Outbox outbox,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.needs = needs;
        this.referrals = referrals;
        this.matches = matches;
        this.history = history;
        this.callers = callers;
        this.access = access;
        this.agreed = agreed;
        this.timers = timers;
        this.households = households;
        this.terms = terms;
        this.lines = lines;
        this.rulebook = rulebook;
        this.firstLook = firstLook;
        this.entities = entities;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public UUID offer(UUID needId, UUID service) {
        var at = clock.instant();
        var need = requireOpen(needId, at);
        var parties = callers.of(need);
        if (parties.isEmpty()) {
            throw new MoveRefused(MoveRefused.Why.NOT_YOURS_TO_DECIDE);
        }
        requireMayAsk(need, parties);
        lines.end(needId, "replaced", at);
        return offer(need, service, parties, null, at);
    }

    /// What a coordinator of the caller's organisation has decided is sent, when its time comes.
    ///
    /// @param user who decided it
    @Transactional
    public UUID asDecided(UUID needId, UUID service, UUID user) {
        var at = clock.instant();
        var need = requireOpen(needId, at);
        var by = new By(Party.COORDINATOR, user, caller.organization());
        lines.end(needId, "replaced", at);
        return offer(need, service, Set.of(Party.COORDINATOR), by, at);
    }

    /// A group has taken it from the board: whoever put it there asks that group, in the words of
    /// the table of moves. Why it does not fit is not said: the group has asked nobody.
    ///
    /// @throws NotFound where it is not on the board any more for this group, or another was
    ///   quicker
    @Transactional
    UUID asClaimed(UUID needId, UUID service, UUID group, By by) {
        var at = clock.instant();
        var need = needs.requireLocked(needId, caller.organization(), at);
        if (!isOnBoard(needId, group, at)) {
            throw new NotFound();
        }
        lines.end(needId, "replaced", at);
        try {
            return offer(need, service, Set.of(by.party()), by, at);
        } catch (InvalidField _) {
            throw new MoveRefused(MoveRefused.Why.NOT_AVAILABLE);
        }
    }

    private boolean isOnBoard(UUID need, UUID group, Instant at) {
        return !entities.createNativeQuery("select 1 from on_board(?1, ?2, ?3)")
                .setParameter(1, group)
                .setParameter(2, need)
                .setParameter(3, at)
                .getResultList()
                .isEmpty();
    }

    /// The next of those whom somebody chose to ask one after another.
    void inLine(Need locked, UUID service, By by, Instant at) {
        offer(locked, service, Set.of(by.party()), by, at);
    }

    private UUID offer(Need need, UUID service, Set<Party> parties, @Nullable By by, Instant at) {
        var fitting = requireFits(need, service);
        takeTurn(fitting.organization(), at);
        var referral = draft(need, service, fitting.organization(), at);
        return send(referral, need, Action.OFFER, parties, by, at);
    }

    /// Where workers ask no groups, coordinators do; in an emergency everybody does, but for those
    /// at risk.
    void requireMayAsk(Need need, Set<Party> parties) {
        var direct = rules(need).modes().contains(OfferMode.DIRECT) || isWidened(need);
        if (!parties.contains(Party.COORDINATOR) && !direct) {
            throw new MoveRefused(MoveRefused.Why.COORDINATORS_ASK);
        }
    }

    /// Whether an emergency lets more people ask more groups; never for somebody at risk or for
    /// sensitive kinds.
    boolean isWidened(Need need) {
        return need.isInIncident()
                && !need.sensitive()
                && !Boolean.TRUE.equals(
                        entities.createNativeQuery("select needs_safeguarding(?1)", Boolean.class)
                                .setParameter(1, need.id())
                                .getSingleResult());
    }

    /// Those that a need began with.
    PathwayRules rules(Need need) {
        return rulebook.of(need.pathway(), need.pathwayVersion());
    }

    /// Locked, and waiting for a group.
    Need requireOpen(UUID id, Instant at) {
        var need = needs.requireLocked(id, caller.organization(), at);
        if (need.status() != NeedStatus.OPEN && need.status() != NeedStatus.MATCHED) {
            throw new NeedNotOpen(need.status());
        }
        return need;
    }

    /// A new offer of what was declined, after it was talked over with the group (move 17).
    void again(MoveReferral.Locked locked, By by) {
        var declined = locked.referral();
        if (!locked.need().status().live()) {
            throw new NeedNotOpen(locked.need().status());
        }
        takeTurn(declined.organization(), locked.at());
        var referral =
                draft(locked.need(), declined.service(), declined.organization(), locked.at());
        referral.replacesDeclined(declined);
        send(referral, locked.need(), Action.OVERRIDE, Set.of(by.party()), by, locked.at());
    }

    /// The same group is asked again, since what was written down was not its answer; where it has
    /// as many requests as it takes by now, the need waits for whoever looks after it.
    void afresh(MoveReferral.Locked locked, By by) {
        var misheard = locked.referral();
        if (terms.takeTurn(misheard.organization(), locked.at()).isPresent()) {
            return;
        }
        var referral =
                draft(locked.need(), misheard.service(), misheard.organization(), locked.at());
        referral.replaces(misheard);
        send(referral, locked.need(), Action.OFFER, Set.of(Party.COORDINATOR), by, locked.at());
    }

    /// Offers the help that is under way to another group (move 19); its acceptance ends the first.
    void takeOver(MoveReferral.Locked locked, UUID service, By by) {
        var need = locked.need();
        var organization = requireFits(need, service).organization();
        takeTurn(organization, locked.at());
        var referral = draft(need, service, organization, locked.at());
        referral.takesOverFrom(locked.referral());
        send(referral, need, Action.OFFER, Set.of(Party.REFERRER), by, locked.at());
    }

    private Referral draft(Need need, UUID service, UUID organization, Instant at) {
        var referral = new Referral(ids.next(), need, service, organization, need.worker(), at);
        referral.livesWith(households.size(need.person()));
        return referral;
    }

    private UUID send(
            Referral referral,
            Need need,
            Action action,
            Set<Party> parties,
            @Nullable By by,
            Instant at) {
        agreed.requireOfferable(need.id(), referral.organization(), at);
        firstLook.handled(need, at);
        var reason = action == Action.OVERRIDE ? ReasonCode.TALKED_OVER : null;
        var from = referral.status();
        referral.move(action, parties, reason, at);
        var offered = ReferralEvent.of(referral, Moves.find(from, action).orElseThrow(), at);
        persist(referral);
        access.openToProvider(need.id(), referral.organization(), referral.id(), false, at);
        history.add(offered, by == null ? By.caller(parties.iterator().next(), caller) : by);
        if (need.status() != NeedStatus.IN_SERVICE) {
            needs.become(need, NeedStatus.MATCHED, null, at);
        }
        timers.follow(referral, need, ReferralStatus.DRAFT, at);
        outbox.append(offered.toOutbox());
        return referral.id();
    }

    /// The database decides who gets the last of a group's places for unanswered requests.
    private void takeTurn(UUID group, Instant at) {
        terms.takeTurn(group, at)
                .ifPresent(obstacle -> {
                    throw new MoveRefused(
                            obstacle.equals("group-away")
                                    ? MoveRefused.Why.GROUP_AWAY
                                    : MoveRefused.Why.GROUP_BUSY);
                });
    }

    /// Asked again when something is offered, so that nothing is that would not be suggested.
    ///
    /// @throws InvalidField with what would have to be different
    public Matches.Candidate requireFits(Need need, UUID service) {
        var answer = matches.of(need, service);
        if (!answer.excluded().isEmpty()) {
            throw new InvalidField("/service", answer.excluded().getFirst().text());
        }
        return answer.candidates().stream()
                .findFirst()
                .orElseThrow(
                        () -> new InvalidField("/service", "Choose a service of this partnership"));
    }

    /// The unique index decides whether this group has the need already.
    private void persist(Referral referral) {
        try {
            referrals.persistAndFlush(referral);
        } catch (ConstraintViolationException e) {
            throw new AlreadyOffered();
        }
    }
}
