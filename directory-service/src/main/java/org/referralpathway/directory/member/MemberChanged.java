package org.referralpathway.directory.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.outbox.OutboxEvent;

/// The full state of a member after a change: identifiers and dates only.
record MemberChanged(
        UUID user,
        UUID organization,
        long sequence,
        List<UUID> teams,
        List<UUID> desks,
        List<UUID> coordinates,
        LocalDate from,
        @Nullable LocalDate until,
        boolean owner,
        Member.@Nullable Absence absence,
        Instant at) {
    OutboxEvent toOutbox() {
        return new OutboxEvent(
                "directory.member.v1",
                user,
                sequence,
                "org.referralpathway.member.changed.v1",
                at,
                this);
    }
}
