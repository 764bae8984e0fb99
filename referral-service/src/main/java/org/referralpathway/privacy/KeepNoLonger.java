package org.referralpathway.privacy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;

/// Erases people whose time has run out, each in a transaction of its own, and logs how many: never
/// who. What somebody must still answer for is kept, and counted.
@ApplicationScoped
class KeepNoLonger {
    private static final Logger LOG = Logger.getLogger(KeepNoLonger.class);

    /// MISSION C 4c.
    private static final Duration DRAFTS = Duration.ofDays(90);

    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);
    private final AgroalDataSource system;
    private final Erase erase;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    KeepNoLonger(
            @DataSource("system") AgroalDataSource system,
            Erase erase,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.system = system;
        this.erase = erase;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    private record Due(UUID person, Of of, boolean held) {}

    private record Of(UUID organization, String recordClass) {}

    private record Count(int erased, int held) {
        static final Count NONE = new Count(0, 0);
        static final Count ERASED = new Count(1, 0);
        static final Count HELD = new Count(0, 1);

        Count and(Count other) {
            return new Count(erased + other.erased, held + other.held);
        }
    }

    @Scheduled(
            every = "${pathway.retention.every:24h}",
            delayed = "${pathway.retention.delayed:10m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() throws SQLException {
        purgeDrafts();
        for (var due = due(FIRST); !due.isEmpty(); due = due(due.getLast().person())) {
            var counts = new HashMap<Of, Count>();
            for (var one : due) {
                counts.merge(one.of(), one.held() ? Count.HELD : erase(one), Count::and);
            }
            keep(counts);
        }
    }

    private void purgeDrafts() throws SQLException {
        try (var connection = system.getConnection();
                var purge = connection.prepareStatement("select purge_drafts(?)")) {
            purge.setTimestamp(1, Timestamp.from(clock.instant().minus(DRAFTS)));
            try (var gone = purge.executeQuery()) {
                if (gone.next() && gone.getInt(1) > 0) {
                    LOG.infof("Kept no longer (drafts): %d", gone.getInt(1));
                }
            }
        }
    }

    private Count erase(Due one) {
        try {
            caller.actsFor(one.person(), one.of().organization(), "clock");
            erase.erase(one.person(), "retention");
            return Count.ERASED;
        } catch (NotErasable e) {
            return Count.HELD;
        } catch (RuntimeException e) {
            LOG.errorf("Somebody is erased at the next run: %s", e.getClass().getName());
            return Count.NONE;
        }
    }

    private List<Due> due(UUID after) throws SQLException {
        try (var connection = system.getConnection();
                var query =
                        connection.prepareStatement(
                                "select person, organization, record_class, held from retention_due(?, ?, ?)")) {
            query.setTimestamp(1, Timestamp.from(clock.instant()));
            query.setObject(2, after);
            query.setInt(3, BATCH);
            var found = new ArrayList<Due>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Due(
                                    rows.getObject(1, UUID.class),
                                    new Of(rows.getObject(2, UUID.class), rows.getString(3)),
                                    rows.getBoolean(4)));
                }
            }
            return found;
        }
    }

    private void keep(Map<Of, Count> counts) throws SQLException {
        try (var connection = system.getConnection();
                var insert =
                        connection.prepareStatement(
                                "insert into retention_run values (?, ?, ?, ?, ?, ?)")) {
            for (var each : counts.entrySet()) {
                insert.setObject(1, ids.next());
                insert.setObject(2, each.getKey().organization());
                insert.setString(3, each.getKey().recordClass());
                insert.setTimestamp(4, Timestamp.from(clock.instant()));
                insert.setInt(5, each.getValue().erased());
                insert.setInt(6, each.getValue().held());
                insert.executeUpdate();
                LOG.infof(
                        "Kept no longer (%s): %d erased, %d held",
                        each.getKey().recordClass(),
                        each.getValue().erased(),
                        each.getValue().held());
            }
        }
    }
}
