package org.referralpathway.directory.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.outbox.OutboxEvent;

/// The full state of a desk after a change; who sits there and how to reach them stays here.
record DeskChanged(
        UUID desk,
        UUID organization,
        long sequence,
        String name,
        List<String> subjects,
        int answersWithin,
        String status,
        Instant at) {
    OutboxEvent toOutbox() {
        return new OutboxEvent(
                "directory.desk.v1",
                desk,
                sequence,
                "org.referralpathway.desk.changed.v1",
                at,
                this);
    }
}
