package org.referralpathway.relief;

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
import org.referralpathway.sharing.KeepGround;

/// Closes what is over, and takes back what it gave, one case in one transaction. What is left is
/// found by its rows, whoever was killed where; the database refuses it from the first moment on.
@ApplicationScoped
class EndIncidents {
    private static final Logger LOG = Logger.getLogger(EndIncidents.class);
    private final SystemRows rows;
    private final KeepGround grounds;
    private final Caller caller;
    private final InstantSource clock;

    EndIncidents(SystemRows rows, KeepGround grounds, Caller caller, InstantSource clock) {
        this.rows = rows;
        this.grounds = grounds;
        this.caller = caller;
        this.clock = clock;
    }

    private record Given(UUID supportCase, UUID organization) {}

    @Scheduled(
            every = "${pathway.incidents.every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void end() {
        rows.list(
                "select close_incidents(?)",
                row -> row.getLong(1),
                Timestamp.from(clock.instant()));
        for (var given : given()) {
            caller.actsFor(given.supportCase(), given.organization(), "clock");
            try {
                grounds.endEmergency(given.supportCase());
            } catch (RuntimeException e) {
                LOG.errorf("A ground is ended again: %s", e.getClass().getName());
            }
        }
    }

    private List<Given> given() {
        return rows.list(
                """
                select distinct b.support_case, b.organization
                from sharing_basis b join incident i on i.id = b.incident
                where b.ended_at is null and i.closed_at is not null limit 200\
                """,
                row -> new Given(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
    }
}
