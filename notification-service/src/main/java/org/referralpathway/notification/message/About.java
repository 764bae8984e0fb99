package org.referralpathway.notification.message;

import java.util.Locale;
import java.util.UUID;
import org.referralpathway.kit.id.Codes;

/// What a message is about, and so the page that its link opens.
public record About(Kind kind, UUID id) {
    /// The things that have a page of their own in the portal.
    public enum Kind {
        REFERRAL,
        NEED,
        /// A group's listing; its page is opened by a link that needs no sign-in.
        LISTING,
        /// A coordinator's list of those that nobody has confirmed.
        QUIET_LISTINGS,
        /// An agreement that somebody's organisation is a party to.
        AGREEMENT,
        /// The same, to be signed by a link that needs no sign-in.
        SIGNATURE,
        /// A referral, to be answered by a link that needs no sign-in.
        ANSWER,
        /// The code by which a group learns whom it helps; it has no page of its own.
        CODE,
        /// An officer's list of who learned somebody's name in an emergency.
        EMERGENCIES,
        /// A question to a public body.
        ENQUIRY,
        /// A worry that a statutory desk was told.
        CONCERN;

        public String code() {
            return Codes.of(this);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// The page, to which a link without sign-in adds its secret.
    public String path() {
        return switch (kind) {
            case REFERRAL -> "/referrals/" + id;
            case NEED -> "/needs/" + id;
            case LISTING -> "/confirm/";
            case QUIET_LISTINGS -> "/listings/quiet";
            case AGREEMENT -> "/agreements";
            case SIGNATURE -> "/sign/";
            case ANSWER -> "/answer/";
            case CODE -> "/";
            case ENQUIRY -> "/enquiries/" + id;
            case CONCERN -> "/concerns/" + id;
            case EMERGENCIES -> "/privacy/looks/emergencies";
        };
    }

    static About referral(UUID id) {
        return new About(Kind.REFERRAL, id);
    }

    static About answer(UUID referral) {
        return new About(Kind.ANSWER, referral);
    }

    static About code(UUID referral) {
        return new About(Kind.CODE, referral);
    }

    static About emergencies(UUID need) {
        return new About(Kind.EMERGENCIES, need);
    }

    static About enquiry(UUID id) {
        return new About(Kind.ENQUIRY, id);
    }

    static About concern(UUID id) {
        return new About(Kind.CONCERN, id);
    }

    static About need(UUID id) {
        return new About(Kind.NEED, id);
    }
}
