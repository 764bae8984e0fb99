package org.referralpathway.directory.imports.batch;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a staged file stands.
public enum BatchState {
    @JsonProperty("staged")
    STAGED,
    /// It is being taken; cut off in between, accepting it again takes the rest.
    @JsonProperty("accepting")
    ACCEPTING,
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("discarded")
    DISCARDED
}
