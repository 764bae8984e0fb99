package org.referralpathway.directory.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What became of a claim.
public enum ClaimState {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("declined")
    DECLINED
}
