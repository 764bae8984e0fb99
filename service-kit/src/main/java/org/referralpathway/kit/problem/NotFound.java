package org.referralpathway.kit.problem;

/// It is not there, or not for this caller: the two answer alike.
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("Not found", null, false, false);
    }
}
