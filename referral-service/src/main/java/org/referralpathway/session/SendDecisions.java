package org.referralpathway.session;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.referralpathway.access.SystemRows;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.referral.NotOffered;

/// Carries out what closed sessions have decided, and at once what cannot wait for the close: one
/// offer in one transaction. Any number of processes may do it.
@ApplicationScoped
class SendDecisions {
    private static final Logger LOG = Logger.getLogger(SendDecisions.class);
    private static final int BATCH = 200;
    private final SystemRows rows;
    private final Decisions decisions;
    private final Caller caller;

    SendDecisions(SystemRows rows, Decisions decisions, Caller caller) {
        this.rows = rows;
        this.decisions = decisions;
        this.caller = caller;
    }

    private record Due(UUID session, UUID need, UUID service, UUID by, UUID organization) {}

    @Scheduled(
            every = "${pathway.sessions.every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        for (var due : due()) {
            caller.actsFor(due.by(), due.organization(), "clock");
            try {
                decisions.send(due.session(), due.need(), due.service(), due.by());
            } catch (RuntimeException e) {
                switch (e) {
                    case NotOffered refused ->
                            decisions.failed(due.session(), due.need(), refused.problem());
                    case InvalidField _, NotFound _ ->
                            decisions.failed(due.session(), due.need(), "does-not-fit");
                    default -> LOG.errorf("A decision is sent again: %s", e.getClass().getName());
                }
            }
        }
    }

    private List<Due> due() {
        return rows.list(
                """
                select i.session, i.need, i.service, i.decided_by, s.organization
                from session_item i join session s on s.id = i.session join need n on n.id = i.need
                where i.decision = 'offer' and i.referral is null and i.problem is null
                  and (s.closed_at is not null or n.urgency in ('today', 'urgent'))
                order by i.session, i.position limit ?\
                """,
                row ->
                        new Due(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                row.getObject(5, UUID.class)),
                BATCH);
    }
}
