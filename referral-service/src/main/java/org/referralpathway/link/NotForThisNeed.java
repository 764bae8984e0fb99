package org.referralpathway.link;

/// Somebody cannot go to this person. Why is told to nobody.
final class NotForThisNeed extends RuntimeException {
    NotForThisNeed() {
        super("not-available", null, false, false);
    }
}
