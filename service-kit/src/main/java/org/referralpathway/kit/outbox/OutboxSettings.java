package org.referralpathway.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the outbox is emptied.
@ConfigMapping(prefix = "pathway.outbox")
public interface OutboxSettings {
    /// Whether this process takes part in relaying at all. A process that only writes still wakes
    /// the one that does.
    @WithDefault("true")
    boolean relay();

    /// How many events one pass publishes. Large enough to fill the broker's batches, small enough
    /// that the deletes follow the acknowledgements quickly.
    @WithDefault("1000")
    int batchSize();

    /// The slowest an event can be noticed when every wake-up was lost.
    @WithDefault("1s")
    Duration poll();

    /// How often a process that stands by asks for the lead.
    @WithDefault("500ms")
    Duration standby();
}
