package org.referralpathway.referral;

import org.referralpathway.need.NeedStatus;

/// The need is not waiting for a group: one has it, or it has ended.
final class NeedNotOpen extends RuntimeException implements NotOffered {
    private final NeedStatus status;

    NeedNotOpen(NeedStatus status) {
        super("The need is " + status, null, false, false);
        this.status = status;
    }

    @Override
    public String problem() {
        return "need-not-open";
    }

    NeedStatus status() {
        return status;
    }
}
