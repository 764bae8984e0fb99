package org.referralpathway.referral;

/// The states of MISSION C 4a. What may follow which is [Moves].
public enum ReferralStatus {
    DRAFT,
    OFFERED,
    RECEIVED,
    QUERY,
    ACCEPTED,
    WAITLISTED,
    IN_PROGRESS,
    ON_HOLD,
    DELIVERED,
    CLOSED,
    DECLINED,
    WITHDRAWN,
    EXPIRED,
    SUPERSEDED,
    NOT_DELIVERED,
    ERROR;

    /// Whether places are held: exactly here, whichever move led here or away.
    boolean holdsPlaces() {
        return this == ACCEPTED || this == IN_PROGRESS || this == ON_HOLD;
    }

    /// Whether the group knows who the person is: from its acceptance on.
    boolean disclosesIdentity() {
        return holdsPlaces() || this == DELIVERED || this == CLOSED;
    }

    /// Whether the group has nothing more to do with it.
    boolean ended() {
        return switch (this) {
            case CLOSED, DECLINED, WITHDRAWN, EXPIRED, SUPERSEDED, NOT_DELIVERED, ERROR -> true;
            case DRAFT,
                    OFFERED,
                    RECEIVED,
                    QUERY,
                    ACCEPTED,
                    WAITLISTED,
                    IN_PROGRESS,
                    ON_HOLD,
                    DELIVERED ->
                    false;
        };
    }
}
