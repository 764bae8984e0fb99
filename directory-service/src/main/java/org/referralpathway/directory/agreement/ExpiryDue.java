package org.referralpathway.directory.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.outbox.OutboxEvent;

/// An agreement ends soon, or today.
///
/// @param days how many days before its end this is told: 60, 30 or 0
record ExpiryDue(
        UUID agreement,
        UUID partnership,
        List<UUID> parties,
        int days,
        LocalDate until,
        long sequence,
        Instant at) {
    OutboxEvent toOutbox() {
        return new OutboxEvent(
                "directory.agreement-due.v1",
                agreement,
                sequence,
                "org.referralpathway.agreement.expiry-due.v1",
                at,
                this);
    }
}
