package org.referralpathway.local;

/// Something that has to be put right before the platform can run. The message is one sentence that
/// the person at the keyboard can act on, so it is printed as it is, without a stack trace.
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotRun(String message) {
        super(message);
    }

    public CannotRun(String message, Throwable cause) {
        super(message, cause);
    }
}
