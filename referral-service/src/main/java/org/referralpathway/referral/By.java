package org.referralpathway.referral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;

/// Who made a move, and on whose behalf.
record By(Party party, @Nullable UUID user, @Nullable UUID organization) {
    /// A timer: nobody made the move.
    static final By CLOCK = new By(Party.SYSTEM, null, null);

    static By caller(Party party, Caller caller) {
        return new By(party, caller.user(), caller.organization());
    }
}
