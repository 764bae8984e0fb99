package org.referralpathway.referral;

/// On whose behalf a move is made. A user may be several: a council both asks and helps.
public enum Party {
    REFERRER,
    PROVIDER,
    COORDINATOR,
    PERSON,
    SYSTEM
}
