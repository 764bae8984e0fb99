package org.referralpathway.pathway;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How groups may be asked (MISSION M5). Who coordinates may always ask one.
public enum OfferMode {
    /// Whoever posted the need asks a group of their choice. Without it what they post waits for a
    /// coordinator, who asks.
    @JsonProperty("direct")
    DIRECT,
    /// One after another.
    @JsonProperty("cascade")
    CASCADE,
    /// Several at once; the first that accepts has it.
    @JsonProperty("broadcast")
    BROADCAST,
    /// Groups see on a board what is needed, and nothing of who needs it, and take it themselves.
    @JsonProperty("board")
    BOARD
}
