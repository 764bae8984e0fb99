package org.referralpathway.referral;

import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.referralpathway.need.NeedFixture;

final class ReferralFixture {
    private static final Instant MORNING = Instant.parse("2026-05-26T09:00:00Z");

    private ReferralFixture() {}

    static Referral draft() {
        return new Referral(
                UUID.randomUUID(),
                NeedFixture.open(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                MORNING);
    }

    static Referral offered() {
        var referral = draft();
        referral.move(Action.OFFER, EnumSet.of(Party.REFERRER), null, MORNING);
        return referral;
    }
}
