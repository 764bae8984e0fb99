package org.referralpathway.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.referralpathway.kit.outbox.CurrentState;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.outbox.OutboxEvent;

/// Takes places and gives them back. One conditional UPDATE of one row decides who gets the last
/// one. A limit that has run out stops nobody.
@ApplicationScoped
public class Pools implements CurrentState {
    private static final String TOPIC = "referral.capacity.v1";
    private static final String RESERVE =
            """
            update pool set reserved = reserved + ?2, reserved_sequence = reserved_sequence + 1
            where id = ?1 and (reserved + ?2 <= maximum or valid_until <= ?3)
            returning id, service, reserved, reserved_sequence\
            """;
    private static final String RELEASE =
            """
            update pool set reserved = reserved - ?2, reserved_sequence = reserved_sequence + 1, freed_at = ?3
            where id = ?1
            returning id, service, reserved, reserved_sequence\
            """;
    private final EntityManager entities;
    private final Outbox outbox;
    private final InstantSource clock;

    Pools(EntityManager entities, Outbox outbox, InstantSource clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// `referral.capacity.v1`: absolute, so that a late or repeated event does no harm.
    record PlacesChanged(UUID pool, UUID service, int reserved, long sequence, Instant at) {}

    /// The pool a service's places come from, if a limit was stated for it: of several the first
    /// with enough of them, as the match reads it. Without a limit nothing is reserved.
    public Optional<UUID> limitedPoolOf(UUID service, int units) {
        @SuppressWarnings("unchecked")
        List<UUID> pools =
                entities.createNativeQuery(
                                """
                                select id from pool where service = ?1 and maximum is not null
                                order by status = 'none', maximum - reserved >= ?2 desc, id limit 1\
                                """,
                                UUID.class)
                        .setParameter(1, service)
                        .setParameter(2, units)
                        .getResultList();
        return pools.stream().findFirst();
    }

    /// @throws NoFreePlace when the pool has fewer free
    public void reserve(UUID pool, int units, Instant at) {
        if (!change(query(RESERVE, pool, units).setParameter(3, at), at)) {
            throw new NoFreePlace();
        }
    }

    public void release(UUID pool, int units, Instant at) {
        change(query(RELEASE, pool, units).setParameter(3, at), at);
    }

    private Query query(String sql, UUID pool, int units) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter(1, pool)
                .setParameter(2, units);
    }

    private boolean change(Query query, Instant at) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        rows.forEach(row -> outbox.append(event(row, at)));
        return !rows.isEmpty();
    }

    private static OutboxEvent event(Tuple row, Instant at) {
        var pool = row.get(0, UUID.class);
        var sequence = row.get(3, Long.class);
        return new OutboxEvent(
                TOPIC,
                pool,
                sequence,
                "org.referralpathway.places.changed.v1",
                at,
                new PlacesChanged(
                        pool, row.get(1, UUID.class), row.get(2, Integer.class), sequence, at));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<OutboxEvent> after(UUID id, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select id, service, reserved, reserved_sequence from pool
                                where id > ?1 and reserved_sequence > 0
                                order by id limit ?2 for share\
                                """,
                                Tuple.class)
                        .setParameter(1, id)
                        .setParameter(2, limit)
                        .getResultList();
        return rows.stream().map(row -> event(row, clock.instant())).toList();
    }
}
