package org.referralpathway.sharing;

/// Somebody cannot go to this person. Why is told to nobody.
public final class NotForThisNeed extends RuntimeException {
    public NotForThisNeed() {
        super("not-available", null, false, false);
    }
}
