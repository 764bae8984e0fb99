package org.referralpathway.referral;

import java.util.UUID;
import org.referralpathway.kit.caller.Caller;

/// Who made a move, and on whose behalf.
record By(Party party, UUID user, UUID organization) {
    static By caller(Party party, Caller caller) {
        return new By(party, caller.user(), caller.organization());
    }
}
