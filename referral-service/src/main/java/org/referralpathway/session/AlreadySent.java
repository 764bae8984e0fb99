package org.referralpathway.session;

/// What was urgent has left before the session closed.
final class AlreadySent extends RuntimeException {
    AlreadySent() {
        super("already-sent", null, false, false);
    }
}
