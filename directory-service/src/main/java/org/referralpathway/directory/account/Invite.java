package org.referralpathway.directory.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;

/// Asks somebody to join an organisation. The mail leaves afterwards, see [SendInvitations].
@ApplicationScoped
public class Invite {
    private final Invitations invitations;
    private final Organizations organizations;
    private final Partnerships partnerships;
    private final InstantSource clock;
    private final Uuid7 ids;

    Invite(
            Invitations invitations,
            Organizations organizations,
            Partnerships partnerships,
            InstantSource clock,
            Uuid7 ids) {
        this.invitations = invitations;
        this.organizations = organizations;
        this.partnerships = partnerships;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param by the user who asks; nobody, where a rule does
    /// @return the invitation's id
    @Transactional
    public UUID invite(Invitation.Asked asked, @Nullable UUID by) {
        check(asked);
        var invitation = new Invitation(ids.next(), asked, by, clock.instant());
        invitations.persist(invitation);
        return invitation.id();
    }

    /// Whether somebody was asked to be the owner and is not a member yet.
    public boolean isOwnerAsked(UUID organization) {
        return invitations.count(
                        "organizationId = ?1 and owner = true and state = 'WAITING'", organization)
                > 0;
    }

    private void check(Invitation.Asked asked) {
        if (!Texts.isEmail(asked.email())) {
            throw new InvalidField("/email", "Is no e-mail address");
        }
        if (!organizations.unknown(List.of(asked.organization())).isEmpty()) {
            throw new InvalidField("/organization", "Is not in the directory");
        }
        if (!partnerships.unknown(asked.coordinates()).isEmpty()) {
            throw new InvalidField("/coordinates", "Names a partnership that is not known");
        }
        if (!asked.coordinates().isEmpty() && !asked.roles().contains(Roles.COORDINATOR)) {
            throw new InvalidField("/coordinates", "Is for people with the role coordinator");
        }
    }
}
