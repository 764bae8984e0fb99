package org.referralpathway.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How messages are sent.
@ConfigMapping(prefix = "pathway.notification.sender")
public interface SenderSettings {
    /// Whether this process sends at all. One that does not still writes messages down for another.
    @WithDefault("true")
    boolean enabled();

    /// How many messages are under way at the same moment. Each holds a database connection for
    /// moments only, and a connection to the mail server for as long as that takes.
    @WithDefault("8")
    int parallel();

    /// How often due messages are looked for when nobody rang: after a back-off, and after a crash.
    @WithDefault("1s")
    Duration poll();

    /// How long a message belongs to the process that took it, counted anew for each recipient.
    /// Longer than the mail server and the directory may take together; after a crash the message
    /// waits this long.
    @WithDefault("45s")
    Duration lease();

    /// The wait after the first failure. Each next is twice as long.
    @WithDefault("1s")
    Duration firstBackOff();

    /// The longest wait between two tries.
    @WithDefault("5m")
    Duration longestBackOff();

    /// How often one recipient is tried. With the waits above about three days, as long as mail
    /// servers themselves keep trying. A directory that does not answer is not counted: that is
    /// asked for ever.
    @WithDefault("870")
    int mostAttempts();

    default BackOff backOff() {
        return new BackOff(firstBackOff(), longestBackOff());
    }
}
