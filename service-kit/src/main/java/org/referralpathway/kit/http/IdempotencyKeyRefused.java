package org.referralpathway.kit.http;

/// The request cannot be told apart from another, so nothing was done.
final class IdempotencyKeyRefused extends RuntimeException {
    enum Why {
        MISSING,
        REUSED
    }

    private final Why why;

    IdempotencyKeyRefused(Why why) {
        super("Idempotency key " + why, null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
