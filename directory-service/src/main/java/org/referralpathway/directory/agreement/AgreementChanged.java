package org.referralpathway.directory.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.outbox.OutboxEvent;

/// The full state of an agreement after a change: what decides whether data may be shared. Its
/// words stay here.
///
/// @param review when its parties look at it again; null where they did not say
/// @param until the first day on which it no longer holds, whatever is heard of it later
/// @param seenAfterDays for how many days after its help ended a group still sees whom it helped;
///   null where its parties did not say
record AgreementChanged(
        UUID agreement,
        UUID partnership,
        AgreementKind kind,
        int textVersion,
        List<Party> parties,
        List<Share> shares,
        LocalDate from,
        @Nullable LocalDate review,
        LocalDate until,
        @Nullable Integer seenAfterDays,
        long sequence,
        Instant at) {
    /// @param signedVersion the version of the text that it signed last; null while it never did
    /// @param signedOn when it signed last; null while it never did
    /// @param shares what of the present text it has signed
    record Party(
            UUID organization,
            @Nullable Integer signedVersion,
            @Nullable LocalDate signedOn,
            List<Share> shares) {}

    OutboxEvent toOutbox() {
        return new OutboxEvent(
                "directory.agreement.v1",
                agreement,
                sequence,
                "org.referralpathway.agreement.changed.v1",
                at,
                this);
    }
}
