package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.referralpathway.clock.WorkingTime;

/// A clock that stands still until somebody sets it.
@Alternative
@ApplicationScoped
class SimulatedTime implements InstantSource {
    private volatile Instant now = Instant.now();

    @Override
    public Instant instant() {
        return now;
    }

    void set(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(WorkingTime.ZONE).toInstant();
    }
}
