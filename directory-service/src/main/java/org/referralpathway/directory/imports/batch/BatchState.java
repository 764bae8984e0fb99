package org.referralpathway.directory.imports.batch;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a staged file stands.
public enum BatchState {
    @JsonProperty("staged")
    STAGED,
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("discarded")
    DISCARDED
}
