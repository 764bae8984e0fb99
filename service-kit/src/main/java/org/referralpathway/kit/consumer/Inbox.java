package org.referralpathway.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.referralpathway.kit.outbox.KitDatabase;

/// Remembers which events have had their effect. Kafka delivers at least once; this makes it once.
@ApplicationScoped
class Inbox {
    private static final String INSERT =
            "insert into inbox (consumer, event_id, received_at) values (?, ?, ?)"
                    + " on conflict do nothing";
    private final KitDatabase database;
    private final InstantSource clock;

    Inbox(KitDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return whether this consumer sees the event for the first time; a parallel twin waits here
    boolean isNew(String consumer, UUID eventId) throws SQLException {
        try (var connection = database.connection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, consumer);
            insert.setObject(2, eventId);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }
}
