package org.referralpathway.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/// Clears what the kit's tables need no more, by the process that leads the relay: answered
/// requests after 7 days, and events seen a week after the longest that a topic of facts keeps
/// them. Topics of full state are guarded by their sequence.
@ApplicationScoped
class Upkeep {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration REQUESTS = Duration.ofDays(7);
    private static final Duration EVENTS = Duration.ofDays(97);
    private static final int BATCH = 10_000;

    private final KitDatabase database;
    private final InstantSource clock;
    private Instant due = Instant.MIN;

    Upkeep(KitDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return how many rows went
    int clearIfDue() throws SQLException {
        var now = clock.instant();
        if (now.isBefore(due)) {
            return 0;
        }
        due = now.plus(EVERY);
        return clear("idempotency", "made_at", now.minus(REQUESTS))
                + clear("inbox", "received_at", now.minus(EVENTS));
    }

    /// In short transactions, so that nobody waits for it.
    private int clear(String table, String column, Instant before) throws SQLException {
        var sql =
                """
                delete from %1$s where ctid = any (array(
                    select ctid from %1$s where %2$s < ? order by %2$s limit %3$d))\
                """
                        .formatted(table, column, BATCH);
        var all = 0;
        int gone;
        do {
            try (var connection = database.connection();
                    var delete = connection.prepareStatement(sql)) {
                delete.setObject(1, before.atOffset(ZoneOffset.UTC));
                gone = delete.executeUpdate();
            }
            all += gone;
        } while (gone == BATCH);
        return all;
    }
}
