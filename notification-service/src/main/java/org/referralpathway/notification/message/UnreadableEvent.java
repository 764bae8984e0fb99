package org.referralpathway.notification.message;

/// A fact that somebody should hear of, in a form that does not say who.
public final class UnreadableEvent extends RuntimeException {
    private final String field;

    UnreadableEvent(String field) {
        super("The event has no usable " + field);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
