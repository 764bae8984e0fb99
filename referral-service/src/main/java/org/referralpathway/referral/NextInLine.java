package org.referralpathway.referral;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.InvalidField;

/// Asks the next group where the one before said no or did not answer. What somebody withdrew goes
/// on to nobody by itself.
@ApplicationScoped
class NextInLine {
    private static final Logger LOG = Logger.getLogger(NextInLine.class);
    private static final String DUE =
            """
            select c.need, c.organization, c.by_user from cascade c join need n on n.id = c.need
            where c.ended_at is null and n.status = 'OPEN'
              and (select r.status from referral r where r.need = n.id order by r.id desc limit 1) in ('DECLINED', 'EXPIRED')
            order by c.need limit 100\
            """;
    private final AgroalDataSource system;
    private final OfferPlan plan;
    private final Caller caller;

    NextInLine(@DataSource("system") AgroalDataSource system, OfferPlan plan, Caller caller) {
        this.system = system;
        this.plan = plan;
        this.caller = caller;
    }

    private record Due(UUID need, UUID organization, UUID user) {}

    @Scheduled(
            every = "${pathway.cascade.every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void ask() throws SQLException {
        for (var due : due()) {
            caller.actsFor(due.user(), due.organization(), "clock");
            try {
                plan.next(due.need());
            } catch (RuntimeException e) {
                if (e instanceof InvalidField || e instanceof NotOffered) {
                    plan.skip(due.need());
                } else {
                    LOG.errorf("The next is asked later: %s", e.getClass().getName());
                }
            }
        }
    }

    private List<Due> due() throws SQLException {
        try (var connection = system.getConnection();
                var query = connection.prepareStatement(DUE);
                var rows = query.executeQuery()) {
            var found = new ArrayList<Due>();
            while (rows.next()) {
                found.add(
                        new Due(
                                rows.getObject(1, UUID.class),
                                rows.getObject(2, UUID.class),
                                rows.getObject(3, UUID.class)));
            }
            return found;
        }
    }
}
