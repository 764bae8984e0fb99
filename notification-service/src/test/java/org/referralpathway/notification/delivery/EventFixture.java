package org.referralpathway.notification.delivery;

import java.util.UUID;
import org.referralpathway.kit.testing.Topics;

/// Events as the referral service writes them.
record EventFixture(UUID id, UUID referral, UUID user, UUID organization, UUID partnership) {
    static EventFixture event() {
        return new EventFixture(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    /// Another event of the same referral.
    EventFixture next(UUID user) {
        return new EventFixture(UUID.randomUUID(), referral, user, organization, partnership);
    }

    String referrer() {
        return "user=" + user;
    }

    String providers() {
        return "organization=" + organization + "&role=provider";
    }

    String coordinators() {
        return "partnership=" + partnership + "&role=coordinator";
    }

    EventFixture happens(String fact) {
        send("referral.referral.v1", "org.referralpathway.referral." + fact + ".v1", data());
        return this;
    }

    void needHappens(String fact) {
        send("referral.need.v1", "org.referralpathway.need." + fact + ".v1", data());
    }

    /// Nobody has given a sign for a listing, the [#referral] of this fixture.
    void isQuiet(String stage) {
        isQuiet(stage, true);
    }

    /// @param group false where its group was asked about another of its listings within a month
    void isQuiet(String stage, boolean group) {
        send(
                "directory.freshness.v1",
                "org.referralpathway.service.confirmation-due.v1",
                """
                {"service":"%s","organization":"%s","partnerships":["%s"],"stage":"%s",
                 "aliveOn":"2026-01-01","group":%s,"sequence":1,"at":"2026-11-22T08:00:00Z"}\
                """
                        .formatted(referral, organization, partnership, stage, group));
    }

    /// An agreement of the partnership with the organisation ends.
    void ends(int days) {
        agreementDue("expiry", days);
    }

    /// It is to be looked at again.
    void isToBeReviewed(int days) {
        agreementDue("review", days);
    }

    private void agreementDue(String what, int days) {
        send(
                "directory.agreement-due.v1",
                "org.referralpathway.agreement." + what + "-due.v1",
                """
                {"agreement":"%s","partnership":"%s","parties":["%s"],"days":%d,
                 "on":"2027-01-01","until":"2027-01-01","sequence":1,"at":"2026-11-22T08:00:00Z"}\
                """
                        .formatted(referral, partnership, organization, days));
    }

    /// The organisation is asked to sign an agreement, the [#referral] of this fixture.
    void isToBeSigned() {
        send(
                "directory.signature.v1",
                "org.referralpathway.agreement.signature-asked.v1",
                """
                {"agreement":"%s","partnership":"%s","organization":"%s","sequence":1,
                 "at":"2026-11-22T08:00:00Z"}\
                """
                        .formatted(referral, partnership, organization));
    }

    void comesAs(String data) {
        send("referral.referral.v1", "org.referralpathway.referral.delivered.v1", data);
    }

    private void send(String topic, String type, String data) {
        var headers = Topics.headers(id.toString(), type, referral.toString(), 1);
        Topics.send(topic, referral.toString(), data, headers);
    }

    private String data() {
        return """
        {"referral":"%1$s","need":"%1$s","partnership":"%4$s","referrerUser":"%2$s",
         "providerOrganization":"%3$s","statusAfter":"whatever","sequence":1,
         "at":"2026-05-26T08:00:00Z"}\
        """
                .formatted(referral, user, organization, partnership);
    }
}
