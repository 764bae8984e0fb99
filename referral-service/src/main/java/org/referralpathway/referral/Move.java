package org.referralpathway.referral;

import java.util.Set;

/// One legal move.
///
/// @param number the row of MISSION C 4a
/// @param reason whether a coded reason must be given
/// @param fact how the event names it
public record Move(
        int number,
        ReferralStatus from,
        ReferralStatus to,
        Action action,
        Set<Party> by,
        boolean reason,
        String fact) {}
