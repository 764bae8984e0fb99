package org.referralpathway.directory.edits;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Who wants a change.
public enum EditKind {
    /// The group that gives the service.
    @JsonProperty("own")
    OWN,
    /// The group that gives it, where there was no listing before.
    @JsonProperty("new")
    NEW,
    /// Anybody, in words.
    @JsonProperty("suggestion")
    SUGGESTION,
    /// A feed or file that a steward brought in; the note names its source.
    @JsonProperty("import")
    IMPORT,
    /// What was decided about the listing as a whole: withdrawn, kept confidential, joined.
    @JsonProperty("decision")
    DECISION
}
