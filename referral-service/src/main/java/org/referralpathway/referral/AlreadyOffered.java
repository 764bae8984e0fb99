package org.referralpathway.referral;

/// This service has the need already, and it is still open there.
final class AlreadyOffered extends RuntimeException implements NotOffered {
    AlreadyOffered() {
        super("Already offered", null, false, false);
    }

    @Override
    public String problem() {
        return "already-offered";
    }
}
