package org.referralpathway.directory.capacity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.outbox.OutboxEvent;

/// The full state of a pool's limit after a change.
record CapacityChanged(
        UUID pool,
        UUID service,
        long sequence,
        String unit,
        @Nullable Integer maximum,
        CapacityStatus status,
        @Nullable Instant validUntil,
        Instant at) {
    OutboxEvent toOutbox() {
        return new OutboxEvent(
                "directory.capacity.v1",
                pool,
                sequence,
                "org.referralpathway.capacity.changed.v1",
                at,
                this);
    }
}
