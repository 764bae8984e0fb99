package org.referralpathway.directory.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.outbox.OutboxEvent;

/// An agreement ends soon or today, or is to be looked at again.
///
/// @param days how many days before the day this is told: 60, 30 or 0
/// @param on the day: its end, or that of its review
record AgreementDue(
        UUID agreement,
        UUID partnership,
        List<UUID> parties,
        int days,
        LocalDate on,
        LocalDate until,
        long sequence,
        Instant at) {
    /// What is due.
    enum What {
        EXPIRY("org.referralpathway.agreement.expiry-due.v1"),
        REVIEW("org.referralpathway.agreement.review-due.v1");

        private final String type;

        What(String type) {
            this.type = type;
        }
    }

    OutboxEvent toOutbox(What what) {
        return new OutboxEvent(
                "directory.agreement-due.v1", agreement, sequence, what.type, at, this);
    }
}
