package org.referralpathway.notification.message;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who a message is for, said without a name or an address: people join and leave, and who they are
/// is asked when the message is sent.
///
/// @param role which members of the organisation or partnership; none for a single user
public record Audience(Kind kind, UUID id, @Nullable String role) {
    public enum Kind {
        USER,
        ORGANIZATION,
        PARTNERSHIP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public static Audience user(UUID user) {
        return new Audience(Kind.USER, user, null);
    }

    public static Audience providersOf(UUID organization) {
        return new Audience(Kind.ORGANIZATION, organization, "provider");
    }

    /// Whoever answers for people's data in an organisation.
    public static Audience officersOf(UUID organization) {
        return new Audience(Kind.ORGANIZATION, organization, "privacy");
    }

    /// Whoever works with partners for a public body.
    public static Audience partnersOf(UUID organization) {
        return new Audience(Kind.ORGANIZATION, organization, "partner");
    }

    public static Audience coordinatorsOf(UUID partnership) {
        return new Audience(Kind.PARTNERSHIP, partnership, "coordinator");
    }
}
