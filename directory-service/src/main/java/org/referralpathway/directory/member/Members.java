package org.referralpathway.directory.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.referralpathway.directory.query.State;
import org.referralpathway.kit.outbox.CurrentState;
import org.referralpathway.kit.outbox.OutboxEvent;

/// Who works for which organisation. Questions are transactions of their own, so that no connection
/// is held while the identity provider is asked.
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, UUID>, CurrentState {
    /// One message never goes to more people than this.
    private static final int MOST = 100;

    /// The list of an organisation's people ends here.
    private static final int MOST_LISTED = 500;

    private static final String HOLDS =
            " and fromDay <= :today and (untilDay is null or untilDay > :today)";

    @Transactional
    public Optional<Member> onDuty(UUID user, LocalDate today) {
        return find("userId = :user" + HOLDS, Map.of("user", user, "today", today))
                .firstResultOptional();
    }

    /// Those of the users whose membership holds.
    @Transactional
    public List<Member> onDuty(Collection<UUID> users, LocalDate today) {
        return list("userId in :users" + HOLDS, Map.of("users", users, "today", today));
    }

    /// Who does the users' work today: themselves, or the colleague who covers for them, as long as
    /// that one is a colleague and on duty.
    @Transactional
    public Map<UUID, Member> atWork(Collection<UUID> users, LocalDate today) {
        var meant = onDuty(users, today);
        var covers =
                onDuty(meant.stream().flatMap(m -> m.cover(today).stream()).toList(), today)
                        .stream()
                        .collect(Collectors.toMap(Member::user, Function.identity()));
        return meant.stream()
                .collect(
                        Collectors.toMap(
                                Member::user,
                                m ->
                                        m.cover(today)
                                                .flatMap(c -> Optional.ofNullable(covers.get(c)))
                                                .filter(m::isColleagueOf)
                                                .orElse(m)));
    }

    @Transactional
    public List<UUID> onDutyIn(UUID organization, LocalDate today) {
        return users("organizationId = :id" + HOLDS, organization, today);
    }

    @Transactional
    public List<UUID> coordinating(UUID partnership, LocalDate today) {
        return users("array_contains(coordinates, :id)" + HOLDS, partnership, today);
    }

    /// The partnerships whose coordinators a user is among today.
    @Transactional
    public List<UUID> coordinatedBy(UUID user, LocalDate today) {
        return onDuty(user, today).map(member -> member.post().coordinates()).orElse(List.of());
    }

    /// Those of an organisation, whoever is there, was there, or will be.
    @Transactional
    public List<Member> of(UUID organization) {
        return find("organizationId = ?1 order by userId", organization)
                .range(0, MOST_LISTED - 1)
                .list();
    }

    /// Whether a user looks after an organisation's listings and people today.
    @Transactional
    public boolean owns(UUID user, UUID organization, LocalDate today) {
        return onDuty(user, today)
                .filter(Member::isOwner)
                .filter(member -> member.post().organization().equals(organization))
                .isPresent();
    }

    /// Whether anybody looks after an organisation's listings.
    @Transactional
    public boolean hasOwner(UUID organization, LocalDate today) {
        return count(
                        "organizationId = :id and owner = true" + HOLDS,
                        Map.of("id", organization, "today", today))
                > 0;
    }

    /// How many of an organisation's people somebody should say of that they are still here.
    @Transactional
    public long toCheck(UUID organization, LocalDate today) {
        var since = Member.checkedBefore(today);
        return count(
                "organizationId = :id and coalesce(checkedOn, fromDay) <= :since" + HOLDS,
                Map.of("id", organization, "since", since, "today", today));
    }

    /// Who looks after a member's organisation today, locked in one order, so that two of them do
    /// not stop at the same moment.
    List<UUID> ownersLocked(UUID user, LocalDate today) {
        return find(
                        "organizationId = (select m.organizationId from Member m where m.userId = :user)"
                                + " and owner = true"
                                + HOLDS
                                + " order by userId",
                        Map.of("user", user, "today", today))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(Member::user)
                .toList();
    }

    /// A member of an organisation, who is there, was there, or will be.
    @Transactional
    public Optional<Member> in(UUID organization, UUID user) {
        return findByIdOptional(user)
                .filter(member -> member.post().organization().equals(organization));
    }

    /// Whose accounts have to be closed by today, in the order in which they had to be.
    List<UUID> toClose(LocalDate today, int most) {
        return getEntityManager()
                .createQuery(
                        "select userId from Member where closeOn <= :today order by closeOn",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    private List<UUID> users(String where, UUID id, LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select userId from Member where " + where + " order by userId", UUID.class)
                .setParameter("id", id)
                .setParameter("today", today)
                .setMaxResults(MOST)
                .getResultList();
    }

    @Override
    public String topic() {
        return "directory.member.v1";
    }

    @Override
    public List<OutboxEvent> after(UUID id, int limit) {
        return State.next(this, "userId", id, limit, member -> member.event().toOutbox());
    }
}
