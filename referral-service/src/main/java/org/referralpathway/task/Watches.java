package org.referralpathway.task;

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
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;

/// Puts on somebody's list what time alone has made due: help from a person's own network a month
/// later, a ground of sharing that ends within a week, a proposal that nobody decided. What is due
/// is a question of the database (`due_watches`); any number of processes may ask it.
@ApplicationScoped
class Watches {
    private static final Logger LOG = Logger.getLogger(Watches.class);
    private static final int BATCH = 100;
    private final AgroalDataSource system;
    private final OpenWatch one;
    private final Caller caller;
    private final InstantSource clock;

    Watches(
            @DataSource("system") AgroalDataSource system,
            OpenWatch one,
            Caller caller,
            InstantSource clock) {
        this.system = system;
        this.one = one;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param subject what is watched: a need, a ground or a proposal
    record Due(
            Tasks.Kind kind, UUID subject, UUID need, @Nullable UUID referral, UUID organization) {}

    @Scheduled(
            every = "${pathway.watches.every:60s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() throws SQLException {
        for (var due : due()) {
            try {
                caller.actsFor(due.subject(), due.organization(), "clock");
                one.open(due);
            } catch (RuntimeException e) {
                LOG.errorf("Something due is looked at again: %s", e.getClass().getName());
            }
        }
    }

    private List<Due> due() throws SQLException {
        try (var connection = system.getConnection();
                var query =
                        connection.prepareStatement(
                                "select kind, subject, need, referral, organization from due_watches(?, ?)")) {
            query.setTimestamp(1, Timestamp.from(clock.instant()));
            query.setInt(2, BATCH);
            var found = new ArrayList<Due>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Due(
                                    Tasks.Kind.of(rows.getString(1)),
                                    rows.getObject(2, UUID.class),
                                    rows.getObject(3, UUID.class),
                                    rows.getObject(4, UUID.class),
                                    rows.getObject(5, UUID.class)));
                }
            }
            return found;
        }
    }
}
