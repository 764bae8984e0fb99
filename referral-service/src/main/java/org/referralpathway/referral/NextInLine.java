package org.referralpathway.referral;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.referralpathway.access.SystemRows;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// Asks the next group where the one before said no or did not answer. What somebody withdrew goes
/// on to nobody by itself.
@ApplicationScoped
class NextInLine {
    private static final Logger LOG = Logger.getLogger(NextInLine.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String DUE =
            """
            select c.need, c.organization, c.by_user, c.asked, c.made_at from cascade c join need n on n.id = c.need
            where c.ended_at is null and n.status = 'OPEN'
              and (select r.status from referral r where r.need = n.id order by r.id desc limit 1) in ('DECLINED', 'EXPIRED')
            order by c.need limit 100\
            """;
    private final SystemRows rows;
    private final OfferPlan plan;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    NextInLine(SystemRows rows, OfferPlan plan, Caller caller, Uuid7 ids, InstantSource clock) {
        this.rows = rows;
        this.plan = plan;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    private record Due(UUID need, UUID organization, UUID user, int asked, Timestamp madeAt) {}

    @Scheduled(
            every = "${pathway.cascade.every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void ask() {
        for (var due : due()) {
            caller.actsFor(due.user(), due.organization(), "clock");
            try {
                plan.next(due.need());
            } catch (RuntimeException e) {
                afterFailure(due, e);
            }
        }
    }

    /// What lies on one group leaves it out; what lies on the need, or on whoever asks, ends the
    /// line.
    private void afterFailure(Due due, RuntimeException failure) {
        switch (failure) {
            case MoveRefused refused when refused.why() == MoveRefused.Why.NOTHING_AGREED ->
                    stop(due);
            case NotFound _ -> stop(due);
            case InvalidField _, NotOffered _ -> plan.skip(due.need(), due.asked());
            default -> LOG.errorf("The next is asked later: %s", failure.getClass().getName());
        }
    }

    private void stop(Due due) {
        var now = clock.instant();
        rows.list(
                "select stop_line(?, ?, ?, ?, ?)",
                _ -> due.need(),
                due.need(),
                due.madeAt(),
                ids.next(),
                Date.valueOf(now.atZone(ZONE).toLocalDate()),
                Timestamp.from(now));
    }

    private List<Due> due() {
        return rows.list(
                DUE,
                row ->
                        new Due(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getInt(4),
                                row.getTimestamp(5)));
    }
}
