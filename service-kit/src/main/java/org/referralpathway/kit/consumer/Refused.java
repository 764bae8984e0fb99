package org.referralpathway.kit.consumer;

/// An event that a rule refuses for good, or that cannot be read. The reason is a code and holds
/// nothing of the event's content.
public final class Refused extends RuntimeException {
    public Refused(String reason) {
        super(reason, null, false, false);
    }
}
