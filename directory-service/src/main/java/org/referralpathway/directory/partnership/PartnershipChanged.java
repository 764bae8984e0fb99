package org.referralpathway.directory.partnership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.outbox.OutboxEvent;

/// The full state of a partnership after a change.
record PartnershipChanged(
        UUID partnership,
        long sequence,
        String name,
        Nation nation,
        List<String> commitments,
        List<Membership> members,
        Instant at) {
    OutboxEvent toOutbox() {
        return new OutboxEvent(
                "directory.partnership.v1",
                partnership,
                sequence,
                "org.referralpathway.partnership.changed.v1",
                at,
                this);
    }
}
