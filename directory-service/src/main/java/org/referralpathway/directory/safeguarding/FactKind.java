package org.referralpathway.directory.safeguarding;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a group that meets children or adults at risk must have, all of it.
public enum FactKind {
    /// A safeguarding policy.
    @JsonProperty("policy")
    POLICY,
    /// Somebody who is named to turn to.
    @JsonProperty("lead")
    LEAD,
    /// Which level of criminal record check each role has.
    @JsonProperty("checks")
    CHECKS,
    @JsonProperty("insurance")
    INSURANCE
}
