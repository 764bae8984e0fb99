package org.referralpathway.referral;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.referralpathway.access.SystemRows;
import org.referralpathway.kit.caller.Caller;

/// What waits for the answer of a group that is away goes on to others, without a mark: the group
/// has said so itself, once, for all of it.
@ApplicationScoped
class WhileAway {
    private static final Logger LOG = Logger.getLogger(WhileAway.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private final SystemRows rows;
    private final One one;
    private final Caller caller;
    private final InstantSource clock;

    WhileAway(SystemRows rows, One one, Caller caller, InstantSource clock) {
        this.rows = rows;
        this.one = one;
        this.caller = caller;
        this.clock = clock;
    }

    private record Waiting(UUID referral, UUID organization, UUID saidBy) {}

    @Scheduled(every = "${pathway.away.every:20s}", concurrentExecution = ConcurrentExecution.SKIP)
    void moveOn() {
        for (var waiting : waiting()) {
            caller.actsFor(waiting.saidBy(), waiting.organization(), "clock");
            try {
                one.moveOn(waiting.referral());
            } catch (RuntimeException e) {
                LOG.errorf("A request waits for the next look: %s", e.getClass().getName());
            }
        }
    }

    private List<Waiting> waiting() {
        return rows.list(
                """
                select r.id, r.organization, g.set_by from group_terms g
                join referral r on r.organization = g.organization and r.status in ('OFFERED', 'RECEIVED', 'QUERY')
                where g.away_until > ? order by random() limit 200\
                """,
                row ->
                        new Waiting(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class)),
                Date.valueOf(clock.instant().atZone(ZONE).toLocalDate()));
    }

    /// One referral in one transaction.
    @ApplicationScoped
    static class One {
        private static final Set<ReferralStatus> UNANSWERED =
                Set.of(ReferralStatus.OFFERED, ReferralStatus.RECEIVED, ReferralStatus.QUERY);
        private final MoveReferral moves;
        private final Caller caller;

        One(MoveReferral moves, Caller caller) {
            this.moves = moves;
            this.caller = caller;
        }

        @Transactional
        void moveOn(UUID referral) {
            var locked = moves.lock(referral);
            if (UNANSWERED.contains(locked.referral().status())) {
                moves.make(
                        locked,
                        Action.DECLINE,
                        Set.of(Party.PROVIDER),
                        By.caller(Party.PROVIDER, caller),
                        ReasonCode.SERVICE_PAUSED,
                        (_, _) -> {});
            }
        }
    }
}
