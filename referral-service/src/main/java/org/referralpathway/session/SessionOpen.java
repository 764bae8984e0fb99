package org.referralpathway.session;

/// A session of this partnership is open already.
final class SessionOpen extends RuntimeException {
    SessionOpen() {
        super("session-open", null, false, false);
    }
}
