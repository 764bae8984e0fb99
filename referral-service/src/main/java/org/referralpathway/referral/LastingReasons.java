package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.referralpathway.matching.Lasting;
import org.referralpathway.matching.Reasons;

/// Tells matching which reasons keep a group from being asked again.
@ApplicationScoped
class LastingReasons implements Reasons {
    @Override
    public String[] that(Lasting reach) {
        return Arrays.stream(ReasonCode.values())
                .filter(reason -> reason.lasting() == reach)
                .map(ReasonCode::code)
                .toArray(String[]::new);
    }
}
