package org.referralpathway.directory.partnership;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What is decided about an organisation.
public enum DecisionKind {
    /// It becomes a wider member.
    @JsonProperty("join")
    JOIN,
    /// It takes on the commitments and becomes a core member.
    @JsonProperty("promote")
    PROMOTE,
    /// It goes on as a wider member.
    @JsonProperty("step-back")
    STEP_BACK,
    /// It drops out; what it did stays.
    @JsonProperty("leave")
    LEAVE
}
