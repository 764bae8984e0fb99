package org.referralpathway.directory.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.outbox.OutboxEvent;

/// Nobody has given a sign for a listing for so long that its group, and from the second time on
/// its coordinators, should hear of it.
///
/// @param partnerships those that its organisation is a member of
/// @param aliveOn the day of the last sign
/// @param group whether the group is told too: it is asked once a month, however many listings it
///   has, and the link that it was sent serves for all of them
public record ConfirmationDue(
        UUID service,
        UUID organization,
        List<UUID> partnerships,
        String stage,
        LocalDate aliveOn,
        boolean group,
        long sequence,
        Instant at) {
    public OutboxEvent toOutbox() {
        return new OutboxEvent(
                "directory.freshness.v1",
                service,
                sequence,
                "org.referralpathway.service.confirmation-due.v1",
                at,
                this);
    }
}
