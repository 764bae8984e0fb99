package org.referralpathway.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.outbox.OutboxEvent;

/// A fact about a referral, as `referral.referral.v1` publishes it (src/main/resources/events).
/// Every fact carries the same coded block: identifiers, codes, dates, and never what a person
/// said. A consumer that needs more asks the API, where consent is checked at the time of asking.
record ReferralEvent(String fact, Data data) {
    static final String TOPIC = "referral.referral.v1";

    record Data(
            UUID referral,
            UUID need,
            UUID pathway,
            int pathwayVersion,
            UUID partnership,
            UUID service,
            UUID referrerOrganization,
            @Nullable String referrerTeam,
            UUID referrerUser,
            UUID providerOrganization,
            int move,
            ReferralStatus statusBefore,
            ReferralStatus statusAfter,
            @Nullable String reason,
            long sequence,
            Instant at) {}

    static ReferralEvent of(Referral referral, Move move, Instant at) {
        return of(
                referral,
                referral.id(),
                referral.service(),
                referral.organization(),
                move,
                referral.statusReason(),
                referral.sequence(),
                at);
    }

    /// The same for a sibling that lost: its row is another group's, all else is the winner's.
    static ReferralEvent superseded(
            Referral winner,
            UUID referral,
            UUID service,
            UUID organization,
            ReferralStatus before,
            long sequence,
            Instant at) {
        var move = Moves.find(before, Action.SUPERSEDE).orElseThrow();
        return of(
                winner,
                referral,
                service,
                organization,
                move,
                ReasonCode.SUPERSEDED.code(),
                sequence,
                at);
    }

    private static ReferralEvent of(
            Referral common,
            UUID referral,
            UUID service,
            UUID organization,
            Move move,
            @Nullable String reason,
            long sequence,
            Instant at) {
        return new ReferralEvent(
                move.fact(),
                new Data(
                        referral,
                        common.need(),
                        common.pathway(),
                        common.pathwayVersion(),
                        common.partnership(),
                        service,
                        common.referrerOrganization(),
                        common.referrerTeam(),
                        common.referrerUser(),
                        organization,
                        move.number(),
                        move.from(),
                        move.to(),
                        reason,
                        sequence,
                        at));
    }

    OutboxEvent toOutbox() {
        return new OutboxEvent(
                TOPIC,
                data.referral(),
                data.sequence(),
                "org.referralpathway.referral.%s.v1".formatted(fact),
                data.at(),
                data);
    }
}
