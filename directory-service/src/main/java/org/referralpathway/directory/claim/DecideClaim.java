package org.referralpathway.directory.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.referralpathway.directory.account.Invite;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.NotFound;

/// A steward grants a claim, or a coordinator of the group's partnership vouches for it.
@ApplicationScoped
public class DecideClaim {
    private final Stewards stewards;
    private final Claims claims;
    private final Invite invite;
    private final Tend tend;
    private final Services services;
    private final Caller caller;
    private final InstantSource clock;

    DecideClaim(
            Stewards stewards,
            Claims claims,
            Invite invite,
            Tend tend,
            Services services,
            Caller caller,
            InstantSource clock) {
        this.stewards = stewards;
        this.claims = claims;
        this.invite = invite;
        this.tend = tend;
        this.services = services;
        this.caller = caller;
        this.clock = clock;
    }

    /// Behind a confidential place nobody is let in but by a steward.
    private boolean isForStewardsOnly(Claim claim) {
        return !stewards.isSteward(claim.organization())
                && services.withheld(claim.organization()) != null;
    }

    /// Of those found, the ones that the caller may decide on.
    @Transactional
    public List<Claim> shown(List<Claim> found) {
        return found.stream().filter(claim -> !isForStewardsOnly(claim)).toList();
    }

    /// @throws org.referralpathway.kit.http.StaleVersion where somebody has decided already
    @Transactional
    public Claim decide(UUID id, boolean accept, IfMatch expected) {
        var claim = claims.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (claim == null || !tend.mayVouch(claim.organization()) || isForStewardsOnly(claim)) {
            throw new NotFound();
        }
        expected.check(claim.version());
        if (claim.state() == ClaimState.WAITING) {
            if (accept) {
                invite.invite(claim.asOwner(), caller.user());
            }
            claim.decide(accept, caller.user(), clock.instant());
            claims.flush();
        }
        return claim;
    }
}
