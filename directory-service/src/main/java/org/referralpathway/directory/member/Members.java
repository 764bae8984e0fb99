package org.referralpathway.directory.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.referralpathway.directory.query.State;
import org.referralpathway.kit.outbox.CurrentState;
import org.referralpathway.kit.outbox.OutboxEvent;

/// Who works for which organisation. Questions are transactions of their own, so that no connection
/// is held while the identity provider is asked.
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, UUID>, CurrentState {
    /// One message never goes to more people than this.
    private static final int MOST = 100;

    private static final String HOLDS =
            " and fromDay <= :today and (untilDay is null or untilDay > :today)";

    @Transactional
    public Optional<Member> onDuty(UUID user, LocalDate today) {
        return find("userId = :user" + HOLDS, Map.of("user", user, "today", today))
                .firstResultOptional();
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
