package org.referralpathway.local;

import java.time.Duration;

/// Is told of each part that has become ready, and how long it took.
@FunctionalInterface
public interface Progress {
    void ready(String part, Duration took);
}
