package org.referralpathway.notification.recipient;

/// The directory gave no usable answer. Whatever the cause, it may heal: the question is asked
/// again.
public final class AddressesUnavailable extends Exception {
    private final String reason;

    AddressesUnavailable(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
