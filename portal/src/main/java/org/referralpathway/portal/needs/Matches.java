package org.referralpathway.portal.needs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who can help with a need, best first, and who cannot and why.
public record Matches(List<Candidate> candidates, List<Excluded> excluded) {
    /// A service that fits.
    public record Candidate(
            UUID service,
            String serviceName,
            UUID organization,
            String organizationName,
            List<Remark> reasons,
            List<Remark> warnings) {}

    /// A reason or a warning, in the referral service's words.
    public record Remark(String code, String text) {}

    /// A service that does not fit, and the first rule that it fails.
    public record Excluded(
            UUID service,
            String serviceName,
            @Nullable UUID organization,
            String organizationName,
            String rule,
            String text) {}
}
