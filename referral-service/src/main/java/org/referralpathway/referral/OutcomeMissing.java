package org.referralpathway.referral;

/// A referral is closed with at least one outcome rated (move 12).
final class OutcomeMissing extends RuntimeException {
    OutcomeMissing() {
        super("No outcome has been recorded", null, false, false);
    }
}
