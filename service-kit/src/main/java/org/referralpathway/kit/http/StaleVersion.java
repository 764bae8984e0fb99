package org.referralpathway.kit.http;

/// Somebody else changed it first; the caller reads again and decides again.
public final class StaleVersion extends RuntimeException {
    public StaleVersion() {
        super("Stale version", null, false, false);
    }
}
