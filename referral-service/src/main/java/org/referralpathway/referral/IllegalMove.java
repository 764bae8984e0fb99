package org.referralpathway.referral;

import java.util.List;

/// The referral is in a state from which this cannot be done, or not by this party.
public final class IllegalMove extends RuntimeException {
    private final ReferralStatus status;
    private final List<Move> allowed;

    IllegalMove(ReferralStatus status, Action action, List<Move> allowed) {
        super("%s is not a move of %s".formatted(action.code(), status), null, false, false);
        this.status = status;
        this.allowed = List.copyOf(allowed);
    }

    public ReferralStatus status() {
        return status;
    }

    public List<Move> allowed() {
        return allowed;
    }
}
