package org.referralpathway.kit.problem;

/// A stack trace that cannot leak: messages of exceptions may repeat what somebody typed
/// (PostgreSQL quotes the key that broke a constraint), so only types and places are kept.
final class StackWithoutMessages {
    private static final int FRAMES = 12;

    private StackWithoutMessages() {}

    static String of(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "; caused by ").append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (var i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n    at ").append(frames[i]);
            }
        }
        return text.toString();
    }
}
