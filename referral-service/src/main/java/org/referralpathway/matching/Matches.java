package org.referralpathway.matching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The answer: candidates best first, and everybody else with the first rule that kept them out.
public record Matches(List<Candidate> candidates, List<Excluded> excluded) {

    /// @param distanceMetres from the need's rounded place to the nearest place of the service
    /// @param free null when no limit was stated
    public record Candidate(
            UUID service,
            String serviceName,
            UUID organization,
            String organizationName,
            double score,
            @Nullable Integer distanceMetres,
            @Nullable Integer free,
            List<Reason> reasons,
            List<Reason> warnings,
            @JsonIgnore int openWork) {}

    /// @param rule code of the first rule that failed, in the order of MISSION C 4f
    /// @param text says what would have to be different
    public record Excluded(
            UUID service,
            String serviceName,
            UUID organization,
            String organizationName,
            String rule,
            String text) {}

    public record Reason(String code, String text) {}
}
