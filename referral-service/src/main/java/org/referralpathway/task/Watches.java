package org.referralpathway.task;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.SystemRows;
import org.referralpathway.kit.caller.Caller;

/// Puts on somebody's list what time alone has made due: help from a person's own network a month
/// later, a ground of sharing that ends within a week, a proposal that nobody decided, a medicine
/// of which nobody said whether it came. What is due is a question of the database (`due_watches`);
/// any number of processes may ask it.
@ApplicationScoped
class Watches {
    private static final Logger LOG = Logger.getLogger(Watches.class);
    private static final int BATCH = 100;
    private final SystemRows rows;
    private final OpenWatch one;
    private final Caller caller;
    private final InstantSource clock;

    Watches(SystemRows rows, OpenWatch one, Caller caller, InstantSource clock) {
        this.rows = rows;
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
    void look() {
        for (var due : due()) {
            try {
                caller.actsFor(due.subject(), due.organization(), "clock");
                one.open(due);
            } catch (RuntimeException e) {
                LOG.errorf("Something due is looked at again: %s", e.getClass().getName());
            }
        }
    }

    private List<Due> due() {
        return rows.list(
                "select kind, subject, need, referral, organization from due_watches(?, ?)",
                row ->
                        new Due(
                                Tasks.Kind.of(row.getString(1)),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                row.getObject(5, UUID.class)),
                Timestamp.from(clock.instant()),
                BATCH);
    }
}
