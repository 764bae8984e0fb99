package org.referralpathway.directory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a listing comes from, for whoever keeps it.
@ApplicationScoped
public class Sources {
    private static final int MOST = 50;
    private final EntityManager entities;

    Sources(EntityManager entities) {
        this.entities = entities;
    }

    /// A feed or file that has, or had, a record.
    ///
    /// @param name as whoever brought it calls it
    /// @param goneAt when its whole file no longer named the record; null while it does
    public record Source(
            String name, Instant firstSeenAt, Instant seenAt, @Nullable Instant goneAt) {}

    /// Whoever named it last comes first.
    @Transactional
    public List<Source> of(UUID record) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select source, first_seen_at, seen_at, gone_at from provenance"
                                        + " where record_id = :record order by seen_at desc, source",
                                Tuple.class)
                        .setParameter("record", record)
                        .setMaxResults(MOST)
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Source(
                                row.get(0, String.class),
                                row.get(1, Instant.class),
                                row.get(2, Instant.class),
                                row.get(3, Instant.class)))
                .toList();
    }
}
