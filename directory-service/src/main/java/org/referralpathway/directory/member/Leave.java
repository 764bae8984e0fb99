package org.referralpathway.directory.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// Members leave for a time or for good, and somebody says each quarter who is still here.
@ApplicationScoped
public class Leave {
    private static final int MOST = 100;
    private final Members members;
    private final Outbox outbox;
    private final InstantSource clock;

    Leave(Members members, Outbox outbox, InstantSource clock) {
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The last day was the one before; from then on the account is closed. On the first day it is
    /// as if they had never joined: the invitation went to the wrong one.
    @Transactional
    public Member forGood(UUID user, LocalDate on) {
        var member = held(user);
        var post = member.post();
        if (on.isBefore(post.from())) {
            throw new InvalidField("/on", "Must not be before the first day");
        }
        if (Objects.equals(post.until(), on)) {
            return member;
        }
        member.set(post.until(on), clock.instant());
        outbox.append(member.event().toOutbox());
        return member;
    }

    /// They do not leave after all, or are back; saying it twice changes nothing.
    ///
    /// @return whether that is news
    @Transactional
    public boolean stays(UUID user) {
        var member = held(user);
        if (member.post().until() == null) {
            return false;
        }
        member.set(member.post().until(null), clock.instant());
        outbox.append(member.event().toOutbox());
        return true;
    }

    /// @param absence null for somebody who is back
    @Transactional
    public Member forATime(UUID user, Member.@Nullable Absence absence) {
        var member = held(user);
        if (Objects.equals(member.absence(), absence)) {
            return member;
        }
        if (absence != null) {
            check(member, absence);
        }
        member.beAway(absence, clock.instant());
        outbox.append(member.event().toOutbox());
        return member;
    }

    private void check(Member member, Member.Absence absence) {
        if (!absence.until().isAfter(absence.from())) {
            throw new InvalidField("/until", "Must be after `from`");
        }
        var cover = absence.coveredBy();
        if (cover != null) {
            var stands = members.onDuty(cover, Today.at(clock));
            var colleague =
                    stands.isPresent()
                            && !cover.equals(member.user())
                            && stands.get()
                                    .post()
                                    .organization()
                                    .equals(member.post().organization());
            if (!colleague) {
                throw new InvalidField("/coveredBy", "Must be a colleague of the organisation");
            }
        }
    }

    /// These members of an organisation still work there; others are passed over.
    @Transactional
    public void stillHere(UUID organization, Collection<UUID> users) {
        var today = Today.at(clock);
        members.onDuty(users, today).stream()
                .filter(member -> member.post().organization().equals(organization))
                .forEach(member -> member.check(today));
    }

    /// Whose accounts have to be closed now.
    @Transactional
    public List<UUID> toClose() {
        return members.toClose(Today.at(clock), MOST);
    }

    /// Whether that still holds: somebody may have set it right since.
    @Transactional
    public boolean isToClose(UUID user) {
        return members.onDuty(user, Today.at(clock)).isEmpty();
    }

    /// It is closed, unless the member has come back meanwhile.
    @Transactional
    public void closed(UUID user) {
        var member = held(user);
        var until = member.post().until();
        if (until != null && !until.isAfter(Today.at(clock))) {
            member.closed();
        }
    }

    private Member held(UUID user) {
        var member = members.findById(user, LockModeType.PESSIMISTIC_WRITE);
        if (member == null) {
            throw new NotFound();
        }
        return member;
    }
}
