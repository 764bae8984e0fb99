package org.referralpathway.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.outbox.Outbox;

/// How a delivery ends: its row, the event that tells of it, and with the last one the message, in
/// the caller's transaction.
@ApplicationScoped
class DeliveryEnds {
    private static final String END =
            """
            update delivery
            set status = ?, reason = ?, sequence = sequence + 1, changed_at = ?
            where id = ? and status in ('created', 'sending', 'temporary-failure')
            returning channel, sequence
            """;

    private static final String END_MESSAGE =
            """
            update notification
            set status = ?, reason = ?, due_at = null, claim = null, changed_at = ?
            where id = ? and due_at is not null
            """;

    private final Outbox outbox;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    DeliveryEnds(Outbox outbox, MeterRegistry metrics, InstantSource clock) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Does nothing if it has ended already. It asks for no claim: that the mail server took a mail
    /// stays true for a sender who was late to write it down.
    void end(
            Connection connection,
            Notification notification,
            UUID delivery,
            Status end,
            @Nullable String reason)
            throws SQLException {
        lockMessage(connection, notification);
        var now = clock.instant();
        try (var update = connection.prepareStatement(END)) {
            Sql.set(update, end.code(), reason, Sql.time(now), delivery);
            try (var row = update.executeQuery()) {
                if (!row.next()) {
                    return;
                }
                var event =
                        new DeliveryEvent(
                                delivery,
                                notification.id(),
                                notification.template(),
                                row.getString("channel"),
                                end.code(),
                                reason,
                                row.getLong("sequence"),
                                now);
                outbox.append(event.toOutbox());
            }
        }
        endMessage(connection, notification, reason);
        count(notification, end);
    }

    /// The last two recipients of a message, ended by two senders at once, must see each other.
    private static void lockMessage(Connection connection, Notification notification)
            throws SQLException {
        try (var lock =
                connection.prepareStatement("select 1 from notification where id = ? for update")) {
            Sql.set(lock, notification.id());
            lock.execute();
        }
    }

    private void endMessage(
            Connection connection, Notification notification, @Nullable String reason)
            throws SQLException {
        var together = Status.together(statuses(connection, notification));
        if (together.isFinal()) {
            try (var update = connection.prepareStatement(END_MESSAGE)) {
                var now = Sql.time(clock.instant());
                var why = together == Status.SENT ? null : reason;
                Sql.set(update, together.code(), why, now, notification.id());
                update.executeUpdate();
            }
        }
    }

    private static List<Status> statuses(Connection connection, Notification notification)
            throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "select distinct status from delivery where notification_id = ?")) {
            Sql.set(select, notification.id());
            try (var rows = select.executeQuery()) {
                var statuses = new ArrayList<Status>();
                while (rows.next()) {
                    statuses.add(Status.of(rows.getString("status")));
                }
                return statuses;
            }
        }
    }

    private void count(Notification notification, Status end) {
        var age = Duration.between(notification.createdAt(), clock.instant());
        metrics.timer("pathway.notification.deliveries", "status", end.code()).record(age);
    }
}
