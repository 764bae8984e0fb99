package org.referralpathway.referral;

import java.util.Locale;

/// What somebody does to a referral; the last word of its path. Those not yet served stand in the
/// table of moves and are offered to nobody.
public enum Action {
    OFFER(true),
    RECEIVE(true),
    ASK(false),
    ANSWER(false),
    ACCEPT(true),
    WAITLIST(false),
    DECLINE(true),
    START(true),
    HOLD(true),
    RESUME(true),
    DELIVER(true),
    FAIL(true),
    CLOSE(true),
    WITHDRAW(true),
    EXPIRE(false),
    SUPERSEDE(false),
    REOPEN(false),
    OVERRIDE(false),
    MARK_ERROR(false),
    TRANSFER(false);

    private final boolean served;

    Action(boolean served) {
        this.served = served;
    }

    boolean served() {
        return served;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
