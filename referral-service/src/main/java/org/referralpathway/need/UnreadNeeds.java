package org.referralpathway.need;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.referralpathway.access.SystemRows;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.outbox.Outbox;

/// Tells whoever coordinates, and whoever posted it, of a need that nobody has read in time. Due
/// times are rows; any number of processes look.
@ApplicationScoped
class UnreadNeeds {
    private static final Logger LOG = Logger.getLogger(UnreadNeeds.class);
    private static final String DUE =
            """
            select id, organization from need
            where read_due_at <= ? and read_at is null and not unread_told and status = 'OPEN'
            order by read_due_at limit 200\
            """;
    private final SystemRows rows;
    private final One one;
    private final Caller caller;
    private final InstantSource clock;

    UnreadNeeds(SystemRows rows, One one, Caller caller, InstantSource clock) {
        this.rows = rows;
        this.one = one;
        this.caller = caller;
        this.clock = clock;
    }

    private record Due(UUID need, UUID organization) {}

    @Scheduled(
            every = "${pathway.unread.every:30s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (var due : due()) {
            caller.actsFor(due.need(), due.organization(), "clock");
            try {
                one.tell(due.need());
            } catch (RuntimeException e) {
                LOG.errorf("A need is looked at again: %s", e.getClass().getName());
            }
        }
    }

    private List<Due> due() {
        return rows.list(
                DUE,
                row -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                Timestamp.from(clock.instant()));
    }

    /// One need in one transaction, looked at again under its lock.
    @ApplicationScoped
    static class One {
        private final Needs needs;
        private final Outbox outbox;
        private final Caller caller;
        private final InstantSource clock;

        One(Needs needs, Outbox outbox, Caller caller, InstantSource clock) {
            this.needs = needs;
            this.outbox = outbox;
            this.caller = caller;
            this.clock = clock;
        }

        @Transactional
        void tell(UUID id) {
            var at = clock.instant();
            var need = needs.requireLocked(id, caller.organization(), at);
            if (need.isUnread(at)) {
                outbox.append(need.unread(at).toOutbox());
            }
        }
    }
}
