package org.referralpathway.notification.recipient;

/// The listing that a message is about is not in the directory any more.
public final class ListingGone extends Exception {
    ListingGone() {
        super("The listing is gone", null, false, false);
    }
}
