package org.referralpathway.referral;

import org.referralpathway.kit.id.Codes;

/// What somebody does to a referral; the last word of its path. What only the system does is
/// offered to nobody.
public enum Action {
    OFFER(true),
    RECEIVE(true),
    ASK(true),
    ANSWER(true),
    ACCEPT(true),
    WAITLIST(true),
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
    REOPEN(true),
    OVERRIDE(true),
    MARK_ERROR(true),
    TRANSFER(true);

    private final boolean served;

    Action(boolean served) {
        this.served = served;
    }

    boolean served() {
        return served;
    }

    public String code() {
        return Codes.of(this);
    }
}
