package org.referralpathway.referral;

/// An outcome is recorded by the group, after delivery and before closing.
final class OutcomeTooSoon extends RuntimeException {
    private final ReferralStatus status;

    OutcomeTooSoon(ReferralStatus status) {
        super("The referral is " + status, null, false, false);
        this.status = status;
    }

    ReferralStatus status() {
        return status;
    }
}
