package org.referralpathway.referral;

/// Another group has accepted the need.
final class AlreadyAccepted extends RuntimeException {
    AlreadyAccepted() {
        super("Already accepted", null, false, false);
    }
}
