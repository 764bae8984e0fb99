package org.referralpathway.directory.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;

/// Everybody who was ever asked to join.
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
    private static final UUID BEFORE_ALL = new UUID(-1, -1);

    /// Newest first.
    @Transactional
    public List<Invitation> of(UUID organization, Limit limit, @Nullable Cursor cursor) {
        return find(
                        "organizationId = ?1 and id < ?2 order by id desc",
                        organization,
                        cursor == null ? BEFORE_ALL : cursor.after())
                .range(0, limit.value())
                .list();
    }

    /// The next one that is due, in nobody else's hand.
    Optional<Invitation> due(Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select * from invitation where try_on <= :now
                        order by try_on limit 1 for update skip locked\
                        """,
                        Invitation.class)
                .setParameter("now", now)
                .getResultStream()
                .map(Invitation.class::cast)
                .findFirst();
    }
}
