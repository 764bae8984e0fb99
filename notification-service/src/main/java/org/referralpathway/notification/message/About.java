package org.referralpathway.notification.message;

import java.util.Locale;
import java.util.UUID;

/// What a message is about, and so the page that its link opens.
public record About(Kind kind, UUID id) {
    /// The things that have a page of their own in the portal.
    public enum Kind {
        REFERRAL,
        NEED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public String path() {
        return switch (kind) {
            case REFERRAL -> "/referrals/" + id;
            case NEED -> "/needs/" + id;
        };
    }

    static About referral(UUID id) {
        return new About(Kind.REFERRAL, id);
    }

    static About need(UUID id) {
        return new About(Kind.NEED, id);
    }
}
