package org.referralpathway.concern;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.outbox.OutboxEvent;

/// A fact about a worry, as `referral.concern.v1` publishes it (src/main/resources/events): whose
/// desk has it, and never about whom it is or what it says.
///
/// @param staff who sits at the desk
record ConcernEvent(
        UUID concern,
        UUID referral,
        UUID partnership,
        UUID referrerUser,
        UUID body,
        UUID desk,
        List<UUID> staff,
        long sequence,
        Instant at) {
    static final String TOPIC = "referral.concern.v1";

    /// @param fact `raised` or `taken`
    OutboxEvent toOutbox(String fact) {
        var type = "org.referralpathway.concern.%s.v1".formatted(fact);
        return new OutboxEvent(TOPIC, concern, sequence, type, at, this);
    }
}
