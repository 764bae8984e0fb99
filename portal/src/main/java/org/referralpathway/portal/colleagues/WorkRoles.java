package org.referralpathway.portal.colleagues;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.UUID;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.security.Roles;

/// What people can do here, as whoever gives it chooses it.
final class WorkRoles {
    /// The field with the partnerships that somebody coordinates.
    static final String COORDINATES = "coordinates";

    private static final List<Choice> ALL =
            List.of(
                    new Choice("provider", "Answer referrals for a group", null),
                    new Choice("referrer", "Post needs and send referrals", null),
                    new Choice("coordinator", "Coordinate a partnership", null),
                    new Choice("partner", "See results, never a name", null),
                    new Choice("privacy", "Look after privacy", null),
                    new Choice("steward", "Keep the directory", null));

    private WorkRoles() {}

    /// An owner's own people answer referrals; anything else is for a steward to give.
    static List<Choice> givenBy(SecurityIdentity identity) {
        return identity.hasRole(Roles.STEWARD) ? ALL : ALL.subList(0, 1);
    }

    static List<UUID> coordinated(Form form) {
        return form.identifiers(COORDINATES);
    }
}
