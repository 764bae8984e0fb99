package org.referralpathway.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.outbox.OutboxEvent;

/// A fact about a question, as `referral.enquiry.v1` publishes it (src/main/resources/events): who
/// has it, and never what it says.
record EnquiryEvent(String fact, Data data) {
    static final String TOPIC = "referral.enquiry.v1";

    /// @param body null while those who coordinate have it
    /// @param staff who sits at the desk
    record Data(
            UUID enquiry,
            UUID partnership,
            UUID organization,
            UUID askedBy,
            @Nullable UUID body,
            @Nullable UUID desk,
            List<UUID> staff,
            Enquiry.State state,
            long sequence,
            Instant at) {}

    static EnquiryEvent of(Enquiry enquiry, String fact, List<UUID> staff, Instant at) {
        return new EnquiryEvent(
                fact,
                new Data(
                        enquiry.id(),
                        enquiry.partnership(),
                        enquiry.organization(),
                        enquiry.askedBy(),
                        enquiry.body(),
                        enquiry.desk(),
                        staff,
                        enquiry.state(),
                        enquiry.sequence(),
                        at));
    }

    OutboxEvent toOutbox() {
        return new OutboxEvent(
                TOPIC,
                data.enquiry(),
                data.sequence(),
                "org.referralpathway.enquiry.%s.v1".formatted(fact),
                data.at(),
                data);
    }
}
