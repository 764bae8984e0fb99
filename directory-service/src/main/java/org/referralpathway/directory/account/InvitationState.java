package org.referralpathway.directory.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How far an invitation has come.
public enum InvitationState {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("sent")
    SENT,
    /// It cannot be: the reason says why.
    @JsonProperty("refused")
    REFUSED
}
