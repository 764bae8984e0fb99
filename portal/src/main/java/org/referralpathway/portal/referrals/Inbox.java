package org.referralpathway.portal.referrals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of referrals, sorted by who has to do something now.
public record Inbox(
        List<ReferralView> waiting,
        List<ReferralView> underWay,
        List<ReferralView> finished,
        @Nullable String next) {
    public boolean isEmpty() {
        return waiting.isEmpty() && underWay.isEmpty() && finished.isEmpty();
    }
}
