package org.referralpathway.directory.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.outbox.OutboxEvent;

/// The full public state of an organisation after a change.
record OrganizationChanged(
        UUID organization,
        long sequence,
        String name,
        String status,
        @Nullable LocalDate safeguardedUntil,
        Instant at) {
    OutboxEvent toOutbox() {
        return new OutboxEvent(
                "directory.organization.v1",
                organization,
                sequence,
                "org.referralpathway.organization.changed.v1",
                at,
                this);
    }
}
