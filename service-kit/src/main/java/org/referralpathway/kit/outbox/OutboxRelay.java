package org.referralpathway.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Empties the outbox into Kafka: read a batch by position, send, wait for every acknowledgement,
/// delete the acknowledged. Killed anywhere in between, the next leader sends the rest again and
/// the consumers' inboxes drop what they had.
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long SLOWEST_RETRY_MILLIS = 5_000;

    private final OutboxTable table;
    private final OutboxSettings settings;
    private final EventPublisher publisher;
    private final Counter parked;
    private final Upkeep upkeep;
    private final RelayLead lead;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopped;

    OutboxRelay(
            OutboxTable table,
            KitDatabase database,
            OutboxSettings settings,
            EventPublisher publisher,
            Upkeep upkeep,
            MeterRegistry metrics) {
        this.table = table;
        this.settings = settings;
        this.publisher = publisher;
        this.upkeep = upkeep;
        this.parked = metrics.counter("pathway.outbox.parked");
        this.lead = new RelayLead(database, settings, work::release);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("outbox-lead").start(lead);
        Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        lead.stop();
        work.release();
    }

    /// Called after a commit that appended events.
    void wake() {
        lead.written();
    }

    private void run() {
        var failures = 0;
        while (!stopped) {
            try {
                var more = lead.leading() && pass();
                failures = 0;
                if (!more) {
                    if (lead.leading()) {
                        upkeep.clearIfDue();
                    }
                    pause(settings.poll().toMillis());
                }
            } catch (SQLException | EventPublisher.Unreachable e) {
                failures++;
                LOG.warnf("The outbox waits: %s", e.getClass().getSimpleName());
                pause(Math.min(SLOWEST_RETRY_MILLIS, 100L << Math.min(failures, 6)));
            } catch (RuntimeException e) {
                failures++;
                LOG.errorf("The outbox relay failed: %s", e.getClass().getName());
                pause(SLOWEST_RETRY_MILLIS);
            }
        }
    }

    /// @return whether there may be more to do at once
    private boolean pass() throws SQLException, EventPublisher.Unreachable {
        var batch = table.next(settings.batchSize());
        if (batch.isEmpty()) {
            return false;
        }
        var result = publisher.publish(batch);
        deleteAcknowledged(result);
        for (var refused : result.refused().entrySet()) {
            table.park(refused.getKey().position(), refused.getValue());
            parked.increment();
            LOG.errorf(
                    "An event is parked and its key waits: topic %s, event %s, %s",
                    refused.getKey().topic(), refused.getKey().eventId(), refused.getValue());
        }
        if (result.unreachable()) {
            throw new EventPublisher.Unreachable();
        }
        return true;
    }

    private void deleteAcknowledged(EventPublisher.Result result) throws SQLException {
        List<Long> positions = result.acknowledged().stream().map(OutboxRow::position).toList();
        if (!positions.isEmpty()) {
            table.delete(positions);
        }
    }

    private void pause(long millis) {
        try {
            work.tryAcquire(millis, TimeUnit.MILLISECONDS);
            work.drainPermits();
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
