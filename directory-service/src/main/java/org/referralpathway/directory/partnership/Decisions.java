package org.referralpathway.directory.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;

/// What partners have decided about who is among them.
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /// Those of a partnership, newest first, with their votes.
    @Transactional
    public List<Decision> of(UUID partnership, Limit limit, @Nullable Cursor cursor) {
        List<Decision> found =
                find(
                                "partnershipId = ?1 and id < ?2 order by id desc",
                                partnership,
                                cursor == null ? AFTER_ALL : cursor.after())
                        .range(0, limit.value())
                        .list();
        found.forEach(Decision::votes);
        return found;
    }

    /// Whatever was still to be decided about an organisation is over.
    void endOpen(UUID partnership, UUID organization, Instant now) {
        list(
                        "partnershipId = ?1 and organizationId = ?2 and state = 'PROPOSED'",
                        partnership,
                        organization)
                .forEach(decision -> decision.decline(now));
        flush();
    }

    boolean isOpen(UUID partnership, UUID organization) {
        return count(
                        "partnershipId = ?1 and organizationId = ?2 and state = 'PROPOSED'",
                        partnership,
                        organization)
                > 0;
    }
}
