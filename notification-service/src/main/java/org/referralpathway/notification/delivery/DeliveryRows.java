package org.referralpathway.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.id.Uuid7;

/// The statements that [Deliveries] makes its transactions of.
@ApplicationScoped
class DeliveryRows {
    private static final String OPEN =
            """
            select id, recipient, attempts from delivery
            where notification_id = ? and recipient is not null
              and status in ('created', 'sending', 'temporary-failure')
            order by id
            """;

    private static final String ADD =
            """
            insert into delivery (id, notification_id, recipient, channel, status, attempts, sequence,
                created_at, changed_at)
            values (?, ?, ?, 'email', 'created', 0, 0, ?, ?)
            on conflict (notification_id, recipient) do nothing
            """;

    private static final String KEEP_CLAIM =
            "update notification set due_at = ? where id = ? and claim = ? and due_at is not null";

    private final SenderSettings settings;
    private final InstantSource clock;
    private final Uuid7 ids;

    DeliveryRows(SenderSettings settings, InstantSource clock, Uuid7 ids) {
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /// Locks the message, too: every change of its deliveries does that first.
    boolean keepClaim(Connection connection, Notification notification) throws SQLException {
        try (var keep = connection.prepareStatement(KEEP_CLAIM)) {
            var until = Sql.time(clock.instant().plus(settings.lease()));
            Sql.set(keep, until, notification.id(), notification.claim());
            return keep.executeUpdate() == 1;
        }
    }

    boolean hasAny(Connection connection, Notification notification) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "select 1 from delivery where notification_id = ? limit 1")) {
            Sql.set(select, notification.id());
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    UUID add(Connection connection, Notification notification, @Nullable UUID recipient)
            throws SQLException {
        var id = ids.next();
        var now = Sql.time(clock.instant());
        try (var insert = connection.prepareStatement(ADD)) {
            Sql.set(insert, id, notification.id(), recipient, now, now);
            insert.executeUpdate();
        }
        return id;
    }

    List<Delivery> open(Connection connection, Notification notification) throws SQLException {
        try (var select = connection.prepareStatement(OPEN)) {
            Sql.set(select, notification.id());
            try (var rows = select.executeQuery()) {
                var open = new ArrayList<Delivery>();
                while (rows.next()) {
                    open.add(
                            new Delivery(
                                    Sql.id(rows, "id"),
                                    Sql.id(rows, "recipient"),
                                    rows.getInt("attempts")));
                }
                return open;
            }
        }
    }
}
