package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.access.CaseAccess;
import org.referralpathway.capacity.Pools;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.need.Need;
import org.referralpathway.need.NeedStatus;
import org.referralpathway.need.Needs;

/// Makes one move of a referral with all that follows from it, in one transaction and in the lock
/// order of DESIGN section 5: need, referral, pool, outbox. Killed at any line it has not happened.
@ApplicationScoped
public class MoveReferral {
    /// How long a group still sees the coded facts of what has ended for it, and who it helped
    /// where it did help, until agreements say otherwise: the time in which a referral may be
    /// reopened.
    private static final Duration VIEW_AFTER_END = Duration.ofDays(28);

    private final Needs needs;
    private final Referrals referrals;
    private final Outcomes outcomes;
    private final Pools pools;
    private final History history;
    private final CaseAccess access;
    private final Audit audit;
    private final Outbox outbox;
    private final Caller caller;
    private final EntityManager entities;
    private final InstantSource clock;

    MoveReferral(
            Needs needs,
            Referrals referrals,
            Outcomes outcomes,
            Pools pools,
            History history,
            CaseAccess access,
            Audit audit,
            Outbox outbox,
            Caller caller,
            EntityManager entities,
            InstantSource clock) {
        this.needs = needs;
        this.referrals = referrals;
        this.outcomes = outcomes;
        this.pools = pools;
        this.history = history;
        this.access = access;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.entities = entities;
        this.clock = clock;
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
        var at = clock.instant();
        var organization = caller.organization();
        var needId = referrals.require(id, organization, at).need();
        var need = needs.requireLocked(needId, organization, at);
        var referral = referrals.requireLocked(id, organization, at);
        version.check(referral.version());

        var parties = CallerParties.of(referral, caller);
        var before = referral.status();
        var made = referral.move(action, parties, reason, at);
        details.accept(referral, need);
        if (action == Action.CLOSE) {
            outcomes.requireAny(referral);
        }
        flush();
        var events = new ArrayList<ReferralEvent>(List.of(made));
        if (action == Action.ACCEPT) {
            events.addAll(referrals.supersedeSiblings(referral, at));
        }
        places(referral, before, at);
        sight(referral, need, before, at);
        history.add(made, party(made, parties));
        needs.become(need, needAfter(referral, need), referral.statusReason(), at);
        outbox.append(events.stream().map(ReferralEvent::toOutbox).toList());
        return id;
    }

    /// The one place where places are taken and given back: by where the referral stands, whatever
    /// the move was called.
    private void places(Referral referral, ReferralStatus before, Instant at) {
        if (referral.status().holdsPlaces() && !before.holdsPlaces()) {
            pools.limitedPoolOf(referral.service())
                    .ifPresent(pool -> {
                        pools.reserve(pool, referral.quantity(), at);
                        referral.hold(pool, referral.quantity());
                    });
        } else if (before.holdsPlaces() && !referral.status().holdsPlaces()) {
            var pool = referral.pool();
            if (pool != null && referral.unitsHeld() > 0) {
                pools.release(pool, referral.unitsHeld(), at);
                referral.letGo();
            }
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

    private void sight(Referral referral, Need need, ReferralStatus before, Instant at) {
        var now = referral.status();
        if (now == ReferralStatus.CLOSED) {
            access.endForProvider(need.id(), referral.id(), true, at.plus(VIEW_AFTER_END));
        } else if (now.disclosesIdentity() && !before.disclosesIdentity()) {
            access.openToProvider(need.id(), referral.organization(), referral.id(), true, at);
            audit.note(
                    need.person(),
                    List.of("identity", "contact", "need"),
                    "disclose",
                    "deliver-help",
                    referral.id());
        } else if (now.ended()) {
            access.endForProvider(need.id(), referral.id(), false, at.plus(VIEW_AFTER_END));
        }
    }

    private NeedStatus needAfter(Referral referral, Need need) {
        return switch (referral.status()) {
            case ACCEPTED, IN_PROGRESS, ON_HOLD, DELIVERED -> NeedStatus.IN_SERVICE;
            case DRAFT, OFFERED, RECEIVED, QUERY, WAITLISTED ->
                    need.status() == NeedStatus.IN_SERVICE
                            ? NeedStatus.IN_SERVICE
                            : NeedStatus.MATCHED;
            case CLOSED -> outcomes.metFully(referral) ? NeedStatus.MET : NeedStatus.PARTLY_MET;
            case DECLINED, WITHDRAWN, EXPIRED, SUPERSEDED, NOT_DELIVERED, ERROR ->
                    referrals.hasLiveSiblings(need.id(), referral.id())
                            ? need.status()
                            : NeedStatus.OPEN;
        };
    }

    private static Party party(ReferralEvent made, Set<Party> parties) {
        var by =
                Moves.ALL.stream()
                        .filter(m ->
                                m.number() == made.data().move()
                                        && m.from() == made.data().statusBefore())
                        .flatMap(m -> m.by().stream());
        return by.filter(parties::contains).sorted().findFirst().orElseThrow();
    }
}
