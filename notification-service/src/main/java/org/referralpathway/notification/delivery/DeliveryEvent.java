package org.referralpathway.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.outbox.OutboxEvent;

/// What the rest of the platform learns of a delivery: that it ended, how, and as a code why. Not
/// who it was for; the delivery's id leads there for those who may ask.
record DeliveryEvent(
        UUID delivery,
        UUID notification,
        String template,
        String channel,
        String status,
        @Nullable String reason,
        long sequence,
        Instant at) {
    static final String TOPIC = "notification.delivery.v1";

    OutboxEvent toOutbox() {
        var type = "org.referralpathway.delivery." + status + ".v1";
        return new OutboxEvent(TOPIC, delivery, sequence, type, at, this);
    }
}
