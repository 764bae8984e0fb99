package org.referralpathway.need;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.outbox.OutboxEvent;

/// A fact about a need, as `referral.need.v1` publishes it (src/main/resources/events).
record NeedEvent(String fact, Data data) {
    static final String TOPIC = "referral.need.v1";

    record Data(
            UUID need,
            @JsonProperty("case") UUID supportCase,
            UUID pathway,
            int pathwayVersion,
            UUID partnership,
            String kind,
            String urgency,
            UUID referrerOrganization,
            @Nullable String referrerTeam,
            UUID referrerUser,
            NeedStatus statusBefore,
            NeedStatus statusAfter,
            @Nullable String reason,
            long sequence,
            Instant at) {}

    static NeedEvent of(Need need, String fact, NeedStatus before, Instant at) {
        return new NeedEvent(
                fact,
                new Data(
                        need.id(),
                        need.supportCase(),
                        need.pathway(),
                        need.pathwayVersion(),
                        need.partnership(),
                        need.kind(),
                        need.urgency(),
                        need.organization(),
                        need.team(),
                        need.worker(),
                        before,
                        need.status(),
                        need.statusReason(),
                        need.sequence(),
                        at));
    }

    OutboxEvent toOutbox() {
        return new OutboxEvent(
                TOPIC,
                data.need(),
                data.sequence(),
                "org.referralpathway.need.%s.v1".formatted(fact),
                data.at(),
                data);
    }
}
