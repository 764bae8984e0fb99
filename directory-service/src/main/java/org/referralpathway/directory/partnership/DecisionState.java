package org.referralpathway.directory.partnership;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How far a decision has come.
public enum DecisionState {
    @JsonProperty("proposed")
    PROPOSED,
    @JsonProperty("agreed")
    AGREED,
    @JsonProperty("declined")
    DECLINED
}
