package org.referralpathway.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.referralpathway.notification.channel.email.SendResult;
import org.referralpathway.notification.channel.email.SendResult.Accepted;
import org.referralpathway.notification.channel.email.SendResult.Never;
import org.referralpathway.notification.channel.email.SendResult.NotNow;

/// Writes down what became of a try. The mail may be out by now, so a database that is away for a
/// moment must not make us forget it: this is tried until the claim ends.
@ApplicationScoped
class RecordResult {
    private static final Logger LOG = Logger.getLogger(RecordResult.class);
    private static final BackOff PAUSES = new BackOff(Duration.ofMillis(20), Duration.ofSeconds(2));

    private final Deliveries deliveries;
    private final SenderSettings settings;
    private final InstantSource clock;

    RecordResult(Deliveries deliveries, SenderSettings settings, InstantSource clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /// Returns when it is written.
    ///
    /// @return whether that was the end of this delivery
    boolean ended(Notification notification, Delivery delivery, SendResult result) {
        var claimEnds = clock.instant().plus(settings.lease());
        for (var tries = 1; ; tries++) {
            try {
                return record(notification, delivery, result);
            } catch (RuntimeException e) {
                LOG.warnf("Delivery %s: result not written, try %d", delivery.id(), tries);
                if (!pause(PAUSES.after(tries), claimEnds)) {
                    throw e;
                }
            }
        }
    }

    private boolean record(Notification notification, Delivery delivery, SendResult result) {
        return switch (result) {
            case Accepted() -> ended(notification, delivery, Status.SENT, null);
            case Never(var reason) ->
                    ended(notification, delivery, Status.PERMANENT_FAILURE, reason);
            case NotNow(var reason) when delivery.attempts() + 1 >= settings.mostAttempts() ->
                    ended(notification, delivery, Status.PERMANENT_FAILURE, reason);
            case NotNow(var reason) -> {
                deliveries.putOff(notification, delivery, reason);
                yield false;
            }
        };
    }

    private boolean ended(
            Notification notification, Delivery delivery, Status end, @Nullable String reason) {
        deliveries.end(notification, delivery, end, reason);
        return true;
    }

    private boolean pause(Duration wait, Instant until) {
        try {
            Thread.sleep(wait);
            return clock.instant().isBefore(until);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
