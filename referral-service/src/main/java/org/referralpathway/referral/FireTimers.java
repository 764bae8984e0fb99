package org.referralpathway.referral;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.referralpathway.access.SystemRows;
import org.referralpathway.kit.caller.Caller;

/// Picks what is due, without a lock, and fires each in a transaction of its own for the
/// organisation that asked for help. Any number of processes may do it.
@ApplicationScoped
class FireTimers {
    private static final Logger LOG = Logger.getLogger(FireTimers.class);
    private static final int BATCH = 200;

    /// A backlog does not wait for the next look; what is locked does.
    private static final int MOST_PASSES = 50;

    private final SystemRows rows;
    private final FireTimer one;
    private final Caller caller;
    private final InstantSource clock;

    FireTimers(SystemRows rows, FireTimer one, Caller caller, InstantSource clock) {
        this.rows = rows;
        this.one = one;
        this.caller = caller;
        this.clock = clock;
    }

    private record Due(UUID id, UUID need, UUID referral, UUID organization) {}

    @Scheduled(every = "${pathway.timers.every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void fire() {
        for (var pass = 0; pass < MOST_PASSES; pass++) {
            var found = due();
            fire(found);
            if (found.size() < BATCH) {
                return;
            }
        }
    }

    private void fire(List<Due> found) {
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

    private List<Due> due() {
        return rows.list(
                "select id, need, referral, organization from due_timers(?, ?)",
                row ->
                        new Due(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class)),
                Timestamp.from(clock.instant()),
                BATCH);
    }

    private void failed(UUID timer) {
        rows.list("select timer_failed(?, ?)", _ -> timer, timer, Timestamp.from(clock.instant()));
    }
}
