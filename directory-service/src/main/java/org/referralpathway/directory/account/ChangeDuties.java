package org.referralpathway.directory.account;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.referralpathway.directory.desk.Desks;
import org.referralpathway.directory.identity.Identities;
import org.referralpathway.directory.member.Leave;
import org.referralpathway.directory.member.Member;
import org.referralpathway.directory.member.RecordMember;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.InvalidField;

/// What somebody does for their organisation, after the invitation. The membership changes at once;
/// the account follows, see [ChangeAccounts].
@ApplicationScoped
public class ChangeDuties {
    private final GivenRoles given;
    private final Identities identities;
    private final RecordMember record;
    private final Leave leave;
    private final Partnerships partnerships;
    private final Desks desks;
    private final AccountChanges changes;
    private final Caller caller;
    private final InstantSource clock;

    ChangeDuties(
            GivenRoles given,
            Identities identities,
            RecordMember record,
            Leave leave,
            Partnerships partnerships,
            Desks desks,
            AccountChanges changes,
            Caller caller,
            InstantSource clock) {
        this.given = given;
        this.identities = identities;
        this.record = record;
        this.leave = leave;
        this.partnerships = partnerships;
        this.desks = desks;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    public record Duties(List<String> roles, Member.Work work, boolean owner) {
        public Duties {
            roles = roles.stream().distinct().sorted().toList();
        }
    }

    /// As they are, or are about to be.
    public Duties of(Member member) {
        var roles = changes.awaited(member.user()).orElseGet(() -> identities.given(member.user()));
        return new Duties(roles, member.work(), member.isOwner());
    }

    /// Whether the caller may change them: nobody changes their own.
    public boolean may(Member member, Duties duties) {
        return !member.user().equals(caller.user())
                && given.may(
                        member.post().organization(), duties.roles(), duties.work().coordinates());
    }

    /// @param before what [#of] said, asked before a transaction is open
    /// @throws ForbiddenException where either is not for the caller to give
    @Transactional
    public void change(Member member, Duties before, Duties wanted, IfMatch expected) {
        if (!may(member, before) || !may(member, wanted)) {
            throw new ForbiddenException();
        }
        check(member.post().organization(), wanted);
        var others = !before.roles().equals(wanted.roles());
        record.duties(member.user(), wanted.work(), wanted.owner(), others, expected);
        if (others) {
            changes.ask(member.user(), wanted.roles(), false, clock.instant());
        }
    }

    /// They stay after all, or are back: for whoever may give what they will do again. Of somebody
    /// who was never to go nothing changes.
    ///
    /// @param has what [#of] said, asked before a transaction is open
    @Transactional
    public void stays(Member member, Duties has) {
        if (!may(member, has)) {
            throw new ForbiddenException();
        }
        if (leave.stays(member.user())) {
            changes.ask(member.user(), null, true, clock.instant());
        }
    }

    private void check(UUID organization, Duties wanted) {
        var work = wanted.work();
        if (!desks.areOf(organization, work.places())) {
            throw new InvalidField("/teams", "Names a team or desk that the organisation has not");
        }
        if (!partnerships.unknown(work.coordinates()).isEmpty()) {
            throw new InvalidField("/coordinates", "Names a partnership that is not known");
        }
        if (!work.coordinates().isEmpty() && !wanted.roles().contains(Roles.COORDINATOR)) {
            throw new InvalidField("/coordinates", "Is for people with the role coordinator");
        }
    }
}
