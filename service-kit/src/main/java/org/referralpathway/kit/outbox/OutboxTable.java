package org.referralpathway.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The relay's statements. Each is a transaction of its own: none is open while Kafka is spoken to.
@ApplicationScoped
class OutboxTable {
    private static final String NEXT =
            """
            select position, event_id, topic, key, sequence, type, at, traceparent, data
            from outbox o
            where parked_at is null
              and not exists (
                select 1 from outbox p
                where p.key = o.key and p.parked_at is not null and p.position < o.position)
            order by position
            limit ?
            """;
    private final KitDatabase database;
    private final InstantSource clock;

    OutboxTable(KitDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    List<OutboxRow> next(int limit) throws SQLException {
        try (var connection = database.connection();
                var select = connection.prepareStatement(NEXT)) {
            select.setInt(1, limit);
            try (var rows = select.executeQuery()) {
                var next = new ArrayList<OutboxRow>();
                while (rows.next()) {
                    next.add(row(rows));
                }
                return next;
            }
        }
    }

    void delete(List<Long> positions) throws SQLException {
        try (var connection = database.connection();
                var delete =
                        connection.prepareStatement(
                                "delete from outbox where position = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
    }

    void park(long position, String reason) throws SQLException {
        try (var connection = database.connection();
                var park =
                        connection.prepareStatement(
                                "update outbox set parked_at = ?, parked_reason = ?"
                                        + " where position = ?")) {
            park.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            park.setString(2, reason);
            park.setLong(3, position);
            park.executeUpdate();
        }
    }

    private static OutboxRow row(ResultSet rows) throws SQLException {
        return new OutboxRow(
                rows.getLong(1),
                rows.getObject(2, UUID.class),
                rows.getString(3),
                rows.getObject(4, UUID.class),
                rows.getLong(5),
                rows.getString(6),
                rows.getObject(7, OffsetDateTime.class).toInstant(),
                rows.getString(8),
                rows.getString(9));
    }
}
