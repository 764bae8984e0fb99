package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.referralpathway.capacity.Pools;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.need.Need;
import org.referralpathway.need.Needs;

/// Makes one move of a referral with all that follows from it, in one transaction and in the lock
/// order of DESIGN section 5: need, referral, pool, outbox. Killed at any line it has not happened.
@ApplicationScoped
public class MoveReferral {
    /// After these nobody else waits for the need.
    private static final Set<Action> ALONE = EnumSet.of(Action.ACCEPT, Action.CLOSE, Action.REOPEN);

    /// After these a group knows, again or for the first time, who it is.
    private static final Set<Action> BEGINS = EnumSet.of(Action.ACCEPT, Action.REOPEN);

    private final Needs needs;
    private final Proposals proposals;
    private final CallerParties callers;
    private final Referrals referrals;
    private final Outcomes outcomes;
    private final Deliveries deliveries;
    private final Pools pools;
    private final MoveEffects effects;
    private final Agreed agreed;
    private final History history;
    private final Outbox outbox;
    private final Caller caller;
    private final EntityManager entities;
    private final InstantSource clock;

    MoveReferral(
            CallerParties callers,
            Proposals proposals,
            Needs needs,
            Referrals referrals,
            Outcomes outcomes,
            Deliveries deliveries,
            Pools pools,
            MoveEffects effects,
            Agreed agreed,
            History history,
            Outbox outbox,
            Caller caller,
            EntityManager entities,
            InstantSource clock) {
        this.callers = callers;
        this.proposals = proposals;
        this.needs = needs;
        this.referrals = referrals;
        this.outcomes = outcomes;
        this.deliveries = deliveries;
        this.pools = pools;
        this.effects = effects;
        this.agreed = agreed;
        this.history = history;
        this.outbox = outbox;
        this.caller = caller;
        this.entities = entities;
        this.clock = clock;
    }

    /// A referral and its need, both locked, at one moment.
    record Locked(Need need, Referral referral, Instant at) {}

    /// @throws org.referralpathway.kit.problem.NotFound for what this caller may not see
    Locked lock(UUID id) {
        var at = clock.instant();
        var organization = caller.organization();
        var needId = referrals.require(id, organization, at).need();
        var need = needs.requireLocked(needId, organization, at);
        return new Locked(need, referrals.requireLocked(id, organization, at), at);
    }

    Locked lock(UUID id, IfMatch version) {
        var locked = lock(id);
        version.check(locked.referral().version());
        return locked;
    }

    /// @param details what else the move writes on the referral; it gets the need for its person's
    ///   key
    @Transactional
    public UUID move(
            UUID id,
            IfMatch version,
            Action action,
            @Nullable ReasonCode reason,
            BiConsumer<Referral, Need> details) {
        var locked = lock(id, version);
        var parties = callers.of(locked.referral());
        make(locked, action, parties, null, reason, details);
        return id;
    }

    /// @param by who proposed it, where another confirms; null for the caller
    void make(
            Locked locked,
            Action action,
            Set<Party> parties,
            @Nullable By by,
            @Nullable ReasonCode reason,
            BiConsumer<Referral, Need> details) {
        var referral = locked.referral();
        var at = locked.at();
        var before = referral.status();
        var events = new ArrayList<ReferralEvent>();
        if (BEGINS.contains(action)) {
            requireWanted(locked.need(), action);
            agreed.requireAvailable(referral.need(), referral.organization(), at);
        }
        if (action == Action.ACCEPT) {
            takenFrom(referral, at).ifPresent(events::add);
        }
        referral.move(action, parties, reason, at);
        details.accept(referral, locked.need());
        check(action, referral);
        var move = Moves.find(before, action).orElseThrow();
        var made = ReferralEvent.of(referral, move, at);
        flush();
        events.addFirst(made);
        if (ALONE.contains(action)) {
            events.addAll(referrals.supersedeSiblings(referral, at));
        }
        proposals.overtaken(referral.id(), at);
        effects.follow(referral, locked.need(), before, reason, at);
        history.add(made, by == null ? By.caller(party(move, parties), caller) : by);
        outbox.append(events.stream().map(ReferralEvent::toOutbox).toList());
    }

    /// The help of another that this acceptance ends, with its places given back (move 19).
    private Optional<ReferralEvent> takenFrom(Referral referral, Instant at) {
        if (referral.handsOver() == null) {
            return Optional.empty();
        }
        var gone = referrals.handOver(referral, at);
        gone.filter(other -> other.units() > 0)
                .ifPresent(other ->
                        pools.release(Objects.requireNonNull(other.pool()), other.units(), at));
        return gone.map(Referrals.HandedOver::event);
    }

    /// What was met or withdrawn meanwhile is nobody's to accept; what was met by this help may go
    /// on.
    private static void requireWanted(Need need, Action action) {
        if (action == Action.REOPEN ? need.status().otherwise() : !need.status().live()) {
            throw new MoveRefused(MoveRefused.Why.NOT_AVAILABLE);
        }
    }

    private void check(Action action, Referral referral) {
        if (action == Action.CLOSE) {
            outcomes.requireAny(referral);
        }
        if (action == Action.MARK_ERROR) {
            deliveries.requireNoneDone(referral.id());
        }
    }

    /// The unique index has the last word on who delivers.
    private void flush() {
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            throw new AlreadyAccepted();
        }
    }

    private static Party party(Move move, Set<Party> parties) {
        return move.by().stream().filter(parties::contains).sorted().findFirst().orElseThrow();
    }
}
