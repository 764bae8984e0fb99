package org.referralpathway.kit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.CurrentState;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.outbox.OutboxEvent;
import org.referralpathway.kit.problem.NotFound;

@ApplicationScoped
public class Things implements CurrentState {
    static final String TOPIC = "referral.need.v1";
    private final AgroalDataSource database;
    private final Outbox outbox;
    private final Uuid7 ids;
    private final InstantSource clock;

    Things(AgroalDataSource database, Outbox outbox, Uuid7 ids, InstantSource clock) {
        this.database = database;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public UUID make(String name, boolean fail) {
        var id = ids.next();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into thing values (?, ?, 1)")) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("no thing", e);
        }
        outbox.append(event(id, 1));
        if (fail) {
            throw new IllegalStateException("a fault after the event was appended");
        }
        return id;
    }

    OutboxEvent event(UUID id, long sequence) {
        return new OutboxEvent(
                TOPIC,
                id,
                sequence,
                "org.referralpathway.thing.made.v1",
                clock.instant(),
                Map.of("thing", id));
    }

    @Transactional
    public long rename(UUID id, IfMatch ifMatch, String name) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "select version from thing where id = ? for update");
                var update =
                        connection.prepareStatement(
                                "update thing set name = ?, version = version + 1 where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound();
                }
                ifMatch.check(row.getLong(1));
            }
            update.setString(1, name);
            update.setObject(2, id);
            update.executeUpdate();
            return ifMatch.version() + 1;
        } catch (SQLException e) {
            throw new IllegalStateException("no rename", e);
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<OutboxEvent> after(UUID id, int limit) {
        return list(id, limit).stream().map(thing -> event(thing, 1)).toList();
    }

    List<UUID> list(Limit limit, @Nullable Cursor cursor) {
        return list(cursor == null ? new UUID(0, 0) : cursor.after(), limit.andOne());
    }

    private List<UUID> list(UUID after, int limit) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "select id from thing where id > ? order by id limit ?")) {
            select.setObject(1, after);
            select.setInt(2, limit);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<UUID>();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no list", e);
        }
    }

    long count(String name) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select count(*) from thing where name = ?")) {
            select.setString(1, name);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no count", e);
        }
    }
}
