package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.need.Needs;

/// The group says what came of its help, once it has delivered. The referrer confirms by closing.
@ApplicationScoped
public class RecordOutcome {
    private final Needs needs;
    private final CallerParties callers;
    private final Referrals referrals;
    private final Outcomes outcomes;
    private final Timers timers;
    private final Caller caller;
    private final InstantSource clock;

    RecordOutcome(
            CallerParties callers,
            Needs needs,
            Referrals referrals,
            Outcomes outcomes,
            Timers timers,
            Caller caller,
            InstantSource clock) {
        this.callers = callers;
        this.needs = needs;
        this.referrals = referrals;
        this.outcomes = outcomes;
        this.timers = timers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public UUID record(
            UUID id,
            IfMatch version,
            Outcomes.Kind kind,
            Outcomes.Rating rating,
            @Nullable String note) {
        var at = clock.instant();
        var organization = caller.organization();
        var need =
                needs.requireLocked(
                        referrals.require(id, organization, at).need(), organization, at);
        var referral = referrals.requireLocked(id, organization, at);
        version.check(referral.version());
        var parties = callers.of(referral);
        if (referral.status() != ReferralStatus.DELIVERED || !parties.contains(Party.PROVIDER)) {
            throw new OutcomeTooSoon(referral.status());
        }
        outcomes.add(referral, need, kind, rating, note, at);
        timers.outcomeRecorded(referral, need, at);
        return id;
    }
}
