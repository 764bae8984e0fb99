package org.referralpathway.directory.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.steward.Stewardship;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;

/// Claims to look after listings.
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<Claim, UUID> {
    private static final UUID FIRST = new UUID(0, 0);

    /// Those that wait, oldest first.
    ///
    /// @param organizations of these too, wherever they are
    @Transactional
    public List<Claim> waiting(
            Stewardship where,
            Collection<UUID> organizations,
            Limit limit,
            @Nullable Cursor cursor) {
        return find(
                        "state = 'WAITING' and id > :after and ("
                                + Stewardship.covers("organizationId")
                                + " or organizationId in :organizations) order by id",
                        where.parameters()
                                .and("after", cursor == null ? FIRST : cursor.after())
                                .and("organizations", organizations))
                .range(0, limit.value())
                .list();
    }

    /// Held, so that nobody decides them meanwhile; at most 200.
    List<Claim> waitingSince(Instant before) {
        return find("state = 'WAITING' and recordedAt < ?1 order by id", before)
                .range(0, 199)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Claim> waitingFor(UUID organization) {
        return list("state = 'WAITING' and organizationId = ?1", organization);
    }
}
