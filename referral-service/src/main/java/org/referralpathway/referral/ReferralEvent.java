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
            @Nullable Integer move,
            ReferralStatus statusBefore,
            ReferralStatus statusAfter,
            @Nullable String reason,
            long sequence,
            Instant at) {}

    /// Another group's row that changed with this one, as the database tells it.
    record Other(
            UUID referral, UUID service, UUID organization, ReferralStatus before, long sequence) {}

    static ReferralEvent of(Referral referral, Move move, Instant at) {
        return new ReferralEvent(
                move.fact(),
                data(
                        referral,
                        own(referral),
                        move.number(),
                        move.to(),
                        referral.statusReason(),
                        at));
    }

    /// What a move of this referral did to another group's: that row is theirs, all else is common.
    static ReferralEvent of(
            Referral common, Other other, Action action, ReasonCode reason, Instant at) {
        var move = Moves.find(other.before(), action).orElseThrow();
        return new ReferralEvent(
                move.fact(), data(common, other, move.number(), move.to(), reason.code(), at));
    }

    /// Something that happened and is no move: a delivery missed, a worry told.
    static ReferralEvent beside(
            Referral referral, String fact, @Nullable String reason, Instant at) {
        referral.nextFact();
        return new ReferralEvent(
                fact, data(referral, own(referral), null, referral.status(), reason, at));
    }

    /// Something that is said beside it: it changes nothing that a reader must have read.
    static ReferralEvent reminder(
            Referral referral, String fact, @Nullable String reason, Instant at) {
        referral.nextReminder();
        return new ReferralEvent(
                fact, data(referral, own(referral), null, referral.status(), reason, at));
    }

    private static Other own(Referral referral) {
        return new Other(
                referral.id(),
                referral.service(),
                referral.organization(),
                referral.before(),
                referral.sequence());
    }

    private static Data data(
            Referral common,
            Other of,
            @Nullable Integer move,
            ReferralStatus after,
            @Nullable String reason,
            Instant at) {
        return new Data(
                of.referral(),
                common.need(),
                common.pathway(),
                common.pathwayVersion(),
                common.partnership(),
                of.service(),
                common.referrerOrganization(),
                common.referrerTeam(),
                common.referrerUser(),
                of.organization(),
                move,
                of.before(),
                after,
                reason,
                of.sequence(),
                at);
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
