package org.referralpathway.referral;

/// This service has the need already, and it is still open there.
final class AlreadyOffered extends RuntimeException {
    AlreadyOffered() {
        super("Already offered", null, false, false);
    }
}
