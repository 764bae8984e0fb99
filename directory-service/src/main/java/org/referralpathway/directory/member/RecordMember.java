package org.referralpathway.directory.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// A steward records who works where.
@ApplicationScoped
public class RecordMember {
    private final Stewards stewards;
    private final Members members;
    private final Organizations organizations;
    private final Partnerships partnerships;
    private final Outbox outbox;
    private final InstantSource clock;

    RecordMember(
            Stewards stewards,
            Members members,
            Organizations organizations,
            Partnerships partnerships,
            Outbox outbox,
            InstantSource clock) {
        this.stewards = stewards;
        this.members = members;
        this.organizations = organizations;
        this.partnerships = partnerships;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Saying again what already holds changes nothing and needs no version; a change does.
    @Transactional
    public Member record(UUID user, Member.Post post, @Nullable IfMatch expected) {
        check(post);
        var held = members.findById(user, LockModeType.PESSIMISTIC_WRITE);
        checkArea(held, post);
        if (held == null) {
            var joined = new Member(user, post, clock.instant());
            members.persist(joined);
            outbox.append(joined.event().toOutbox());
            return joined;
        }
        if (!held.post().equals(post)) {
            IfMatch.required(expected).check(held.sequence());
            held.set(post, clock.instant());
            outbox.append(held.event().toOutbox());
        }
        return held;
    }

    /// Somebody who was invited joins; what was recorded of them since stays as it is.
    @Transactional
    public void join(UUID user, Member.Post post, boolean owner) {
        var held = members.findById(user, LockModeType.PESSIMISTIC_WRITE);
        var member = held == null ? new Member(user, post, clock.instant()) : held;
        if (held == null) {
            members.persist(member);
        }
        if ((owner && member.own(clock.instant())) || held == null) {
            outbox.append(member.event().toOutbox());
        }
    }

    /// What a member does from now on; the roles of their account are not kept here.
    ///
    /// @param otherRoles whether these change too, so that whoever read the old ones has to look
    ///   again
    /// @throws InvalidField where nobody would look after the organisation any more
    @Transactional
    public void duties(
            UUID user, Member.Work work, boolean owner, boolean otherRoles, IfMatch expected) {
        var owners = members.ownersLocked(user, Today.at(clock));
        var member = members.findById(user, LockModeType.PESSIMISTIC_WRITE);
        expected.check(member.sequence());
        var post = member.post().doing(work);
        var changes = otherRoles || !post.equals(member.post());
        if (changes) {
            member.set(post, clock.instant());
        }
        if (member.isOwner() && !owner) {
            if (owners.equals(List.of(user))) {
                throw new InvalidField(
                        "/owner", "Make somebody else an owner first: nobody else looks after it");
            }
            member.disown(clock.instant());
            changes = true;
        } else if (owner) {
            changes |= member.own(clock.instant());
        }
        if (changes) {
            outbox.append(member.event().toOutbox());
        }
    }

    /// A steward of some areas records whoever works there, and makes nobody a steward beyond them.
    private void checkArea(@Nullable Member held, Member.Post post) {
        var known = held == null ? post : held.post();
        if (!stewards.isSteward(post.organization()) || !stewards.isSteward(known.organization())) {
            throw new NotFound();
        }
        var where = stewards.where();
        var after = post.stewards();
        var before = held == null ? after : held.post().stewards();
        var changes = !before.equals(after);
        if ((!after.isEmpty() && !where.reaches(after))
                || (changes && !(where.reaches(before) && where.reaches(after)))) {
            throw new InvalidField("/stewards", "Must be among your own areas, now and before");
        }
        var coordinated = held == null ? List.<UUID>of() : held.post().coordinates();
        var reached =
                post.coordinates().stream()
                        .filter(partnership -> !coordinated.contains(partnership))
                        .flatMap(partnership -> partnerships.everIn(partnership).stream())
                        .toList();
        if (!stewards.isStewardOfAll(reached)) {
            throw new InvalidField("/coordinates", "Reaches beyond the areas that you look after");
        }
    }

    private void check(Member.Post post) {
        if (!organizations.unknown(List.of(post.organization())).isEmpty()) {
            throw new InvalidField("/organization", "Is not in the directory");
        }
        if (!partnerships.unknown(post.coordinates()).isEmpty()) {
            throw new InvalidField("/coordinates", "Names a partnership that is not known");
        }
        var until = post.until();
        if (until != null && !until.isAfter(post.from())) {
            throw new InvalidField("/until", "Must be after `from`");
        }
    }
}
