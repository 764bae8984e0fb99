package org.referralpathway.directory.partnership;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The core decides; the wider network takes part.
public enum Tier {
    @JsonProperty("core")
    CORE,
    @JsonProperty("wider")
    WIDER
}
