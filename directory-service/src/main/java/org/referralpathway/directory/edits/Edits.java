package org.referralpathway.directory.edits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.steward.Stewardship;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;

/// Edits that wait, and those that make up a listing's history.
@ApplicationScoped
public class Edits implements PanacheRepositoryBase<Edit, UUID> {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /// Oldest first.
    @Transactional
    public List<Edit> waiting(Stewardship where, Limit limit, @Nullable Cursor cursor) {
        return find(
                        "from Edit e where e.state = 'WAITING' and e.id > :after and exists"
                                + " (select 1 from Service s where s.id = e.serviceId and "
                                + Stewardship.covers("s.organizationId")
                                + ") order by e.id",
                        where.parameters().and("after", after(cursor)))
                .range(0, limit.value())
                .list();
    }

    /// What was changed in a listing, or what its group wants changed, newest first.
    ///
    /// @param kinds what the reader may read: what strangers suggest is for stewards
    @Transactional
    public List<Edit> history(
            UUID service,
            EditState state,
            Set<EditKind> kinds,
            Limit limit,
            @Nullable Cursor cursor) {
        return find(
                        "serviceId = ?1 and state = ?2 and kind in ?3 and id < ?4 order by id desc",
                        service,
                        state,
                        kinds,
                        cursor == null ? AFTER_ALL : cursor.after())
                .range(0, limit.value())
                .list();
    }

    long suggestionsWaiting(UUID service) {
        return count("serviceId = ?1 and kind = 'SUGGESTION' and state = 'WAITING'", service);
    }

    long newOnes(UUID organization) {
        return count("organizationId = ?1 and kind = 'NEW' and state = 'WAITING'", organization);
    }

    private static UUID after(@Nullable Cursor cursor) {
        return cursor == null ? FIRST : cursor.after();
    }
}
