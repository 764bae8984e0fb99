package org.referralpathway.notification.recipient;

/// What a message is about is not in the directory any more, or waits for nobody.
public final class ListingGone extends Exception {
    ListingGone() {
        super("The listing is gone", null, false, false);
    }
}
