package org.referralpathway.referral;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.referralpathway.access.SystemRows;
import org.referralpathway.capacity.NoFreePlace;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.task.Tasks;

/// A place that frees goes to whoever has waited longest (move 7, by the system). The group had
/// promised it; it and whoever asked are told.
@ApplicationScoped
class NextWaiting {
    private static final Logger LOG = Logger.getLogger(NextWaiting.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /// Whose turn it is: as many as the free places reach for, in the order in which they wait.
    private static final String TURN =
            """
            select w.id, w.organization, w.worker from (
                select r.id, r.organization, n.worker, p.maximum - p.reserved as free,
                       sum(r.quantity) over (partition by p.id order by r.waitlisted_at, r.id) as wanted
                from referral r
                join need n on n.id = r.need
                join lateral (
                    select p.* from pool p where p.service = r.service and p.maximum is not null
                      and p.status <> 'none' and (p.valid_until is null or p.valid_until > ?)
                    order by p.maximum - p.reserved >= r.quantity desc, p.id limit 1) p on p.freed_at > r.waitlisted_at
                where r.status = 'WAITLISTED'
                  and not exists (select from group_terms g where g.organization = r.organization and g.away_until > ?)) w
            where w.wanted <= w.free
            order by w.id limit 200\
            """;

    private final SystemRows rows;
    private final One one;
    private final Caller caller;
    private final InstantSource clock;

    NextWaiting(SystemRows rows, One one, Caller caller, InstantSource clock) {
        this.rows = rows;
        this.one = one;
        this.caller = caller;
        this.clock = clock;
    }

    private record Waiting(UUID referral, UUID organization, UUID worker) {}

    @Scheduled(
            every = "${pathway.waiting.every:20s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void accept() {
        for (var waiting : waiting()) {
            caller.actsFor(waiting.worker(), waiting.organization(), "clock");
            try {
                one.accept(waiting.referral());
            } catch (MoveRefused | AlreadyAccepted _) {
                one.ask(waiting.referral());
            } catch (NoFreePlace _) {
                LOG.debug("Somebody was quicker");
            } catch (RuntimeException e) {
                LOG.errorf("A place waits for the next look: %s", e.getClass().getName());
            }
        }
    }

    private List<Waiting> waiting() {
        var now = clock.instant();
        return rows.list(
                TURN,
                row ->
                        new Waiting(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class)),
                Timestamp.from(now),
                Date.valueOf(now.atZone(ZONE).toLocalDate()));
    }

    /// One referral in one transaction.
    @ApplicationScoped
    static class One {
        private final MoveReferral moves;
        private final Tasks tasks;

        One(MoveReferral moves, Tasks tasks) {
            this.moves = moves;
            this.tasks = tasks;
        }

        /// @throws NoFreePlace where another took it meanwhile
        @Transactional
        void accept(UUID id) {
            var locked = moves.lock(id);
            if (locked.referral().status() == ReferralStatus.WAITLISTED) {
                moves.make(
                        locked, Action.ACCEPT, Set.of(Party.SYSTEM), By.CLOCK, null, (_, _) -> {});
            }
        }

        /// It may not be accepted any more: whoever asked looks whether it is still needed.
        @Transactional
        void ask(UUID id) {
            var locked = moves.lock(id);
            if (locked.referral().status() == ReferralStatus.WAITLISTED) {
                tasks.open(Tasks.Kind.STILL_NEEDED, locked.need(), id, locked.at());
            }
        }
    }
}
