package org.referralpathway.directory.freshness;

/// What shows that a listing still holds.
public enum SignOfLife {
    /// Somebody of the group said so on the platform.
    CONFIRMED,
    /// The group said so on the phone, to a coordinator or steward.
    PHONE,
    /// Somebody used the link in a reminder.
    LINK,
    /// The group set its places.
    PLACES,
    /// The group changed the listing.
    EDIT,
    /// The group answered a referral.
    REFERRAL;

    /// Whether somebody said that the listing is right, and did not just use it.
    boolean confirms() {
        return this != PLACES && this != REFERRAL;
    }
}
