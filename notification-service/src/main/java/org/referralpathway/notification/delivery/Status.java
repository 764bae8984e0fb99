package org.referralpathway.notification.delivery;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.referralpathway.kit.id.Codes;

/// GOV.UK Notify's words. One difference: our `temporary-failure` is tried again, so it is not an
/// end.
enum Status {
    /// Written down, not tried yet.
    CREATED,
    /// Somebody is at it, or was when the process died.
    SENDING,
    /// It will be tried again at its time.
    TEMPORARY_FAILURE,
    /// The mail server took it over. Without receipts this is the good end.
    SENT,
    /// The receiver's side says that it arrived; for channels that can know.
    DELIVERED,
    /// It cannot be delivered: nobody to send to, an address that does not work, or out of tries.
    PERMANENT_FAILURE,
    /// Our own fault; repeating it would not help.
    TECHNICAL_FAILURE;

    boolean isFinal() {
        return switch (this) {
            case CREATED, SENDING, TEMPORARY_FAILURE -> false;
            case SENT, DELIVERED, PERMANENT_FAILURE, TECHNICAL_FAILURE -> true;
        };
    }

    /// How a message stands whose recipients stand like this: open while one is, good if one was
    /// reached, else as bad as the worst.
    static Status together(Collection<Status> each) {
        if (each.isEmpty() || each.stream().anyMatch(status -> !status.isFinal())) {
            return SENDING;
        }
        return Stream.of(DELIVERED, SENT, TECHNICAL_FAILURE, PERMANENT_FAILURE)
                .filter(each::contains)
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return Codes.of(this);
    }

    static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
