package org.referralpathway.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/// One relay leads per database, decided by a session lock of PostgreSQL on a connection of its
/// own: it is gone the moment the process is. The leader's connection listens for the wake-ups of
/// others; a standby's connection sends them, at most one per 10 ms.
final class RelayLead implements Runnable {
    private static final Logger LOG = Logger.getLogger(RelayLead.class);
    private static final long LOCK = 7_253_441_905L;

    private final KitDatabase database;
    private final OutboxSettings settings;
    private final Runnable wakeRelay;
    private final Semaphore written = new Semaphore(0);
    private volatile boolean leading;
    private volatile boolean stopped;

    RelayLead(KitDatabase database, OutboxSettings settings, Runnable wakeRelay) {
        this.database = database;
        this.settings = settings;
        this.wakeRelay = wakeRelay;
    }

    boolean leading() {
        return leading;
    }

    /// Somebody committed events in this process.
    void written() {
        if (leading) {
            wakeRelay.run();
        } else {
            written.release();
        }
    }

    void stop() {
        stopped = true;
        written.release();
    }

    @Override
    public void run() {
        while (!stopped) {
            try (var connection = database.ownConnection()) {
                standBy(connection);
                lead(connection);
            } catch (SQLException | TimeoutException e) {
                LOG.warnf("The outbox relay lost its connection: %s", e.getClass().getSimpleName());
                waitForWrites(settings.standby().toMillis());
            } finally {
                leading = false;
            }
        }
    }

    private void standBy(Connection connection) throws SQLException {
        while (!stopped && !(settings.relay() && takeLock(connection))) {
            if (waitForWrites(settings.standby().toMillis())) {
                execute(connection, "notify outbox");
                waitForWrites(10);
            }
        }
    }

    private void lead(Connection connection) throws SQLException, TimeoutException {
        if (stopped) {
            return;
        }
        execute(connection, "listen outbox");
        leading = true;
        wakeRelay.run();
        LOG.info("This process relays the outbox");
        var notifications = connection.unwrap(PGConnection.class);
        while (!stopped) {
            var heard = notifications.getNotifications(500);
            if (heard != null && heard.length > 0) {
                wakeRelay.run();
            } else if (!connection.isValid(5)) {
                throw new TimeoutException();
            }
        }
    }

    private boolean waitForWrites(long millis) {
        try {
            var woken = written.tryAcquire(millis, TimeUnit.MILLISECONDS);
            written.drainPermits();
            return woken;
        } catch (InterruptedException e) {
            stopped = true;
            return false;
        }
    }

    private static boolean takeLock(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            select.setLong(1, LOCK);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
