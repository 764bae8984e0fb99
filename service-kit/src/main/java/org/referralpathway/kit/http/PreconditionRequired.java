package org.referralpathway.kit.http;

/// A change without the version it was decided on.
public final class PreconditionRequired extends RuntimeException {
    public PreconditionRequired() {
        super("The If-Match header is missing", null, false, false);
    }
}
