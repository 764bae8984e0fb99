package org.referralpathway.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/// Time comes from here and nowhere else, in the microseconds that PostgreSQL keeps: what was
/// written reads back equal.
class SystemTime {
    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
