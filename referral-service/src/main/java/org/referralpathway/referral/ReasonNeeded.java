package org.referralpathway.referral;

/// The move needs one of its coded reasons.
final class ReasonNeeded extends RuntimeException {
    private final Action action;

    ReasonNeeded(Action action) {
        super(action.code() + " needs a reason", null, false, false);
        this.action = action;
    }

    Action action() {
        return action;
    }
}
