package org.referralpathway.directory.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.referralpathway.directory.hsds.Change;

/// What became of a row.
public enum Verdict {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("unchanged")
    UNCHANGED,
    @JsonProperty("rejected")
    REJECTED;

    static Verdict of(Change change) {
        return switch (change) {
            case CREATED -> CREATED;
            case CHANGED -> CHANGED;
            case UNCHANGED -> UNCHANGED;
        };
    }
}
