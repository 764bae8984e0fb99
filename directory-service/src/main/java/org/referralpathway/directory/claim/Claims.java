package org.referralpathway.directory.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;

/// Claims to look after listings.
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<Claim, UUID> {
    private static final UUID FIRST = new UUID(0, 0);

    /// Those that wait, oldest first.
    ///
    /// @param everywhere of all organisations, not only of these
    @Transactional
    public List<Claim> waiting(
            boolean everywhere,
            Collection<UUID> organizations,
            Limit limit,
            @Nullable Cursor cursor) {
        return find(
                        "state = 'WAITING' and id > ?1 and (?2 = true or organizationId in ?3)"
                                + " order by id",
                        cursor == null ? FIRST : cursor.after(),
                        everywhere,
                        organizations)
                .range(0, limit.value())
                .list();
    }

    List<Claim> waitingFor(UUID organization) {
        return list("state = 'WAITING' and organizationId = ?1", organization);
    }
}
