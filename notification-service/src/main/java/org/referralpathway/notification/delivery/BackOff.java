package org.referralpathway.notification.delivery;

import java.time.Duration;

/// Each wait is twice the one before, up to the longest.
record BackOff(Duration first, Duration longest) {
    Duration after(int attempts) {
        if (attempts > 30) {
            return longest;
        }
        var wait = first.multipliedBy(1L << Math.max(0, attempts - 1));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
