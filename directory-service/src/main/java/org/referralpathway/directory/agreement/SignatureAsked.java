package org.referralpathway.directory.agreement;

import java.time.Instant;
import java.util.UUID;
import org.referralpathway.kit.outbox.OutboxEvent;

/// A party is asked to sign.
record SignatureAsked(
        UUID agreement, UUID partnership, UUID organization, long sequence, Instant at) {
    OutboxEvent toOutbox() {
        return new OutboxEvent(
                "directory.signature.v1",
                agreement,
                sequence,
                "org.referralpathway.agreement.signature-asked.v1",
                at,
                this);
    }
}
