package org.referralpathway.directory.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.referralpathway.directory.account.Invite;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.member.Members;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// Anybody may ask to look after an organisation's listings. What can be checked is; the rest is
/// for a steward or for a coordinator who knows the group. The answer never says which it was.
@ApplicationScoped
public class MakeClaim {
    /// More that show nothing are not kept: nobody could tell the right one any more.
    private static final int MOST = 5;

    /// Register numbers are public, and so is what follows the @ of an address.
    private static final int MOST_KNOWN = 20;

    private final Claims claims;
    private final Organizations organizations;
    private final Services services;
    private final Members members;
    private final Invite invite;
    private final InstantSource clock;
    private final Uuid7 ids;

    MakeClaim(
            Claims claims,
            Organizations organizations,
            Services services,
            Members members,
            Invite invite,
            InstantSource clock,
            Uuid7 ids) {
        this.claims = claims;
        this.organizations = organizations;
        this.services = services;
        this.members = members;
        this.invite = invite;
        this.clock = clock;
        this.ids = ids;
    }

    /// The organisation is held, so that of several who ask at once one is first.
    @Transactional
    public void claim(UUID id, Claim.By by) {
        if (!Texts.isEmail(by.email())) {
            throw new InvalidField("/email", "Is no e-mail address");
        }
        organizations.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        var organization = organizations.publicOne(id).orElseThrow(NotFound::new);
        var evidence = Evidence.of(organization, by.email(), by.number());
        var waiting = claims.waitingFor(id);
        var granted = evidence.isEnough() && isFree(id);
        var again = waiting.stream().anyMatch(c -> by.email().equals(c.email()));
        var known = evidence.domain() || evidence.register();
        if (!granted && (again || waiting.size() >= (known ? MOST_KNOWN : MOST))) {
            return;
        }
        var claim = new Claim(ids.next(), id, by, evidence, clock.instant());
        claims.persist(claim);
        if (granted) {
            invite.invite(claim.asOwner(), null);
            claim.decide(true, null, clock.instant());
        }
    }

    /// Nobody looks after it yet or is about to, and no confidential place is behind it.
    private boolean isFree(UUID organization) {
        return !members.hasOwner(organization, Today.at(clock))
                && !invite.isOwnerAsked(organization)
                && services.withheld(organization) == null;
    }
}
