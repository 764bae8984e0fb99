package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.access.CaseAccess;
import org.referralpathway.capacity.Pools;
import org.referralpathway.need.Need;
import org.referralpathway.need.NeedStatus;
import org.referralpathway.need.Needs;
import org.referralpathway.sharing.Disclosure;
import org.referralpathway.task.Tasks;

/// What follows from where a referral stands now, whatever the move was called: places, sight, and
/// where it brings the need.
@ApplicationScoped
class MoveEffects {
    /// How long a group still sees the coded facts of what has ended for it: the time in which a
    /// referral may be reopened. For how long it sees who it helped the agreement says.
    static final Duration VIEW_AFTER_END = Duration.ofDays(28);

    private final Needs needs;
    private final Referrals referrals;
    private final Outcomes outcomes;
    private final Pools pools;
    private final CaseAccess access;
    private final Disclosure disclosure;
    private final Audit audit;
    private final Tasks tasks;
    private final Timers timers;
    private final Lines lines;

    MoveEffects(
            Needs needs,
            Referrals referrals,
            Outcomes outcomes,
            Pools pools,
            CaseAccess access,
            Disclosure disclosure,
            Audit audit,
            Tasks tasks,
            Timers timers,
            Lines lines) {
        this.needs = needs;
        this.referrals = referrals;
        this.outcomes = outcomes;
        this.pools = pools;
        this.access = access;
        this.disclosure = disclosure;
        this.audit = audit;
        this.tasks = tasks;
        this.timers = timers;
        this.lines = lines;
    }

    void follow(
            Referral referral,
            Need need,
            ReferralStatus before,
            @Nullable ReasonCode reason,
            Instant at) {
        places(referral, before, at);
        sight(referral, need, before, at);
        need(referral, need, before, reason, at);
        line(referral, reason, at);
        timers.follow(referral, need, before, at);
    }

    /// The one place where places are taken and given back.
    private void places(Referral referral, ReferralStatus before, Instant at) {
        if (referral.status().holdsPlaces() && !before.holdsPlaces()) {
            pools.limitedPoolOf(referral.service(), referral.quantity())
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

    private void sight(Referral referral, Need need, ReferralStatus before, Instant at) {
        var now = referral.status();
        var knew = before.disclosesIdentity() && !before.ended();
        if (now == ReferralStatus.CLOSED) {
            var seen = disclosure.seenAfter(need.id(), referral.organization(), at);
            access.endForHelper(need.id(), referral.id(), at.plus(VIEW_AFTER_END), at.plus(seen));
        } else if (now.disclosesIdentity() && !knew) {
            access.openToProvider(need.id(), referral.organization(), referral.id(), true, at);
            disclosed(referral, need, at);
        } else if (now.ended()) {
            access.endForProvider(need.id(), referral.id(), false, at.plus(VIEW_AFTER_END));
        }
    }

    /// What the group may know from here on, by what was agreed.
    private void disclosed(Referral referral, Need need, Instant at) {
        var told = disclosure.of(need.id(), referral.organization(), at);
        if (told.something()) {
            audit.disclosed(
                    need.person(),
                    told.categories().stream().sorted().toList(),
                    referral.organization(),
                    referral.id());
        }
    }

    /// Whether the next of a line is asked, where one after another is.
    private void line(Referral referral, @Nullable ReasonCode reason, Instant at) {
        var ends =
                switch (referral.status()) {
                    case ACCEPTED -> "accepted";
                    case WITHDRAWN, ERROR -> "stopped";
                    case DECLINED, EXPIRED -> reason != null && reason.goesOn() ? null : "stopped";
                    default -> null;
                };
        if (ends != null) {
            lines.end(referral.need(), ends, at);
        }
    }

    /// Whoever asked is asked whether it is still needed when help under way ended, and when what
    /// was said of the person makes that doubtful.
    private void need(
            Referral referral,
            Need need,
            ReferralStatus before,
            @Nullable ReasonCode reason,
            Instant at) {
        var served = need.status() == NeedStatus.IN_SERVICE;
        var next = needAfter(referral, need, before, reason);
        needs.become(need, next, referral.statusReason(), at);
        if (reason == ReasonCode.NOT_OUR_ANSWER) {
            return;
        }
        var doubtful = reason != null && reason.next() == ReasonCode.Next.STILL_NEEDED;
        var waits = next == NeedStatus.OPEN || next == NeedStatus.ON_HOLD;
        if (referral.status().ended() && next.live() && (doubtful || (served && waits))) {
            tasks.open(Tasks.Kind.STILL_NEEDED, need, referral.id(), at);
        }
    }

    private NeedStatus needAfter(
            Referral referral, Need need, ReferralStatus before, @Nullable ReasonCode reason) {
        return switch (referral.status()) {
            case ACCEPTED, IN_PROGRESS, ON_HOLD, DELIVERED -> NeedStatus.IN_SERVICE;
            case DRAFT, OFFERED, RECEIVED, QUERY, WAITLISTED ->
                    need.status() == NeedStatus.OPEN ? NeedStatus.MATCHED : need.status();
            case CLOSED -> outcomes.metFully(referral) ? NeedStatus.MET : NeedStatus.PARTLY_MET;
            case DECLINED, WITHDRAWN, EXPIRED, SUPERSEDED, NOT_DELIVERED, ERROR ->
                    before.ended() || !need.status().live()
                            ? need.status()
                            : withoutThis(referral, need, reason);
        };
    }

    /// Where the need stands with the others who have it.
    private NeedStatus withoutThis(Referral referral, Need need, @Nullable ReasonCode reason) {
        if (referrals.hasServingSiblings(need.id(), referral.id())) {
            return NeedStatus.IN_SERVICE;
        }
        if (referrals.hasLiveSiblings(need.id(), referral.id())) {
            return NeedStatus.MATCHED;
        }
        return reason == ReasonCode.DIED ? NeedStatus.ON_HOLD : NeedStatus.OPEN;
    }
}
