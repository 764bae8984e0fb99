package org.referralpathway.referral;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.referralpathway.kit.caller.Caller;

/// Picks what is due, without a lock, and fires each in a transaction of its own for the
/// organisation that asked for help. Any number of processes may do it.
@ApplicationScoped
class FireTimers {
    private static final Logger LOG = Logger.getLogger(FireTimers.class);
    private static final int BATCH = 200;

    /// A backlog does not wait for the next look; what is locked does.
    private static final int MOST_PASSES = 50;

    private final AgroalDataSource system;
    private final FireTimer one;
    private final Caller caller;
    private final InstantSource clock;

    FireTimers(
            @DataSource("system") AgroalDataSource system,
            FireTimer one,
            Caller caller,
            InstantSource clock) {
        this.system = system;
        this.one = one;
        this.caller = caller;
        this.clock = clock;
    }

    private record Due(UUID id, UUID need, UUID referral, UUID organization) {}

    @Scheduled(every = "${pathway.timers.every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void fire() throws SQLException {
        for (var pass = 0; pass < MOST_PASSES; pass++) {
            var found = due();
            fire(found);
            if (found.size() < BATCH) {
                return;
            }
        }
    }

    private void fire(List<Due> found) throws SQLException {
        for (var due : found) {
            try {
                caller.actsFor(due.id(), due.organization(), "clock");
                one.fire(due.id(), due.need(), due.referral());
            } catch (RuntimeException e) {
                LOG.errorf("A timer failed and is tried again: %s", e.getClass().getName());
                failed(due.id());
            }
        }
    }

    private List<Due> due() throws SQLException {
        var found = new ArrayList<Due>();
        try (var connection = system.getConnection();
                var query =
                        connection.prepareStatement(
                                "select id, need, referral, organization from due_timers(?, ?)")) {
            query.setTimestamp(1, Timestamp.from(clock.instant()));
            query.setInt(2, BATCH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Due(
                                    rows.getObject(1, UUID.class),
                                    rows.getObject(2, UUID.class),
                                    rows.getObject(3, UUID.class),
                                    rows.getObject(4, UUID.class)));
                }
            }
        }
        return found;
    }

    private void failed(UUID timer) throws SQLException {
        try (var connection = system.getConnection();
                var note = connection.prepareStatement("select timer_failed(?, ?)")) {
            note.setObject(1, timer);
            note.setTimestamp(2, Timestamp.from(clock.instant()));
            note.execute();
        }
    }
}
