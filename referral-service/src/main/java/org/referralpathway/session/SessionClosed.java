package org.referralpathway.session;

/// What was decided in a session that is closed stands.
final class SessionClosed extends RuntimeException {
    SessionClosed() {
        super("session-closed", null, false, false);
    }
}
