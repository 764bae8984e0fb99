package org.referralpathway.directory.edits;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What became of an edit.
public enum EditState {
    /// A steward has to look; the public sees the last approved version.
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("applied")
    APPLIED,
    @JsonProperty("declined")
    DECLINED
}
