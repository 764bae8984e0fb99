package org.referralpathway.clock;

import java.time.Duration;
import java.time.Instant;

/// How long somebody is waited for.
///
/// @param onTheWall whether nights and weekends count
public record Span(Duration whole, boolean onTheWall) {
    public static final Span NONE = new Span(Duration.ZERO, false);

    /// When so much of it is over.
    ///
    /// @param used what has passed before the clock stood still
    public Instant due(int percent, Instant from, Duration used, WorkingTime working) {
        var left = part(percent).minus(used);
        var more = left.isNegative() ? Duration.ZERO : left;
        return onTheWall ? from.plus(more) : working.after(from, more);
    }

    /// Whether so much of it lies in the time that had passed before.
    public boolean passed(int percent, Duration used) {
        return !used.isZero() && used.compareTo(part(percent)) >= 0;
    }

    /// How much of it has passed.
    public Duration used(Instant from, Instant until, WorkingTime working) {
        return onTheWall ? Duration.between(from, until) : working.between(from, until);
    }

    private Duration part(int percent) {
        return whole.multipliedBy(percent).dividedBy(100);
    }
}
