package org.referralpathway.directory.query;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.referralpathway.kit.outbox.OutboxEvent;

/// The next records of a repository, held, for sending a topic's state anew.
public final class State {
    private State() {}

    /// @param key the name of the identifier
    public static <T> List<T> next(
            PanacheRepositoryBase<T, UUID> records, String key, UUID after, int limit) {
        return records.find(key + " > ?1 order by " + key, after)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .range(0, limit - 1)
                .list();
    }

    /// As [#next], as events.
    public static <T> List<OutboxEvent> next(
            PanacheRepositoryBase<T, UUID> records,
            String key,
            UUID after,
            int limit,
            Function<T, OutboxEvent> event) {
        return next(records, key, after, limit).stream().map(event).toList();
    }
}
