package org.referralpathway.referral;

import java.util.EnumSet;
import java.util.Set;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;

/// On whose behalf a caller who may see a referral may act on it.
final class CallerParties {
    private CallerParties() {}

    static Set<Party> of(Referral referral, Caller caller) {
        var organization = caller.organization();
        var parties = EnumSet.noneOf(Party.class);
        if (caller.has(Roles.PROVIDER) && organization.equals(referral.organization())) {
            parties.add(Party.PROVIDER);
        }
        if (caller.has(Roles.REFERRER) && organization.equals(referral.referrerOrganization())) {
            parties.add(Party.REFERRER);
        }
        if (caller.has(Roles.COORDINATOR)) {
            parties.add(Party.COORDINATOR);
        }
        return parties;
    }
}
