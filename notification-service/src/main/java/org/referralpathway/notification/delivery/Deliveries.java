package org.referralpathway.notification.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row per recipient of a message. Each method is one short transaction; none is open while the
/// directory or the mail server is spoken to.
@ApplicationScoped
class Deliveries {
    private static final String BEGIN =
            """
            update delivery
            set status = 'sending', attempts = attempts + 1, changed_at = ?
            where id = ? and status in ('created', 'sending', 'temporary-failure')
            """;

    private static final String PUT_OFF =
            """
            update delivery d
            set status = 'temporary-failure', reason = ?, changed_at = ?
            from notification n
            where d.id = ? and d.status = 'sending' and n.id = d.notification_id and n.claim = ?
            """;

    private final AgroalDataSource database;
    private final DeliveryEnds ends;
    private final DeliveryRows rows;
    private final InstantSource clock;

    Deliveries(
            AgroalDataSource database, DeliveryEnds ends, DeliveryRows rows, InstantSource clock) {
        this.database = database;
        this.ends = ends;
        this.rows = rows;
        this.clock = clock;
    }

    /// Who gets a message is settled once, when it is first sent: one row per recipient. Where they
    /// can be reached is asked each time. A message for nobody ends here.
    ///
    /// @return the deliveries that are still to be made; none if the message is somebody else's by
    ///   now
    @Transactional(TxType.REQUIRES_NEW)
    List<Delivery> open(Notification notification, List<UUID> recipients) {
        try (var connection = database.getConnection()) {
            if (!rows.keepClaim(connection, notification)) {
                return List.of();
            }
            if (!rows.hasAny(connection, notification)) {
                if (recipients.isEmpty()) {
                    endAll(connection, notification, Status.PERMANENT_FAILURE, "no-address");
                    return List.of();
                }
                for (var recipient : recipients) {
                    rows.add(connection, notification, recipient);
                }
            }
            return rows.open(connection, notification);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// Ends all that is still open of a message, for a reason that has to do with no recipient.
    @Transactional(TxType.REQUIRES_NEW)
    void endAll(Notification notification, Status end, String reason) {
        try (var connection = database.getConnection()) {
            if (rows.keepClaim(connection, notification)) {
                endAll(connection, notification, end, reason);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// The last thing before the mail server is spoken to: says so, and keeps the claim from its
    /// end.
    ///
    /// @return false if the message or this delivery is somebody else's by now
    @Transactional(TxType.REQUIRES_NEW)
    boolean begin(Notification notification, Delivery delivery) {
        try (var connection = database.getConnection();
                var begin = connection.prepareStatement(BEGIN)) {
            Sql.set(begin, Sql.time(clock.instant()), delivery.id());
            return rows.keepClaim(connection, notification) && begin.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// Only for the holder of the claim: one who lost it cannot undo what his successor is doing.
    @Transactional(TxType.REQUIRES_NEW)
    void putOff(Notification notification, Delivery delivery, String reason) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(PUT_OFF)) {
            var now = Sql.time(clock.instant());
            Sql.set(update, reason, now, delivery.id(), notification.claim());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void end(Notification notification, Delivery delivery, Status end, @Nullable String reason) {
        try (var connection = database.getConnection()) {
            ends.end(connection, notification, delivery.id(), end, reason);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// A message without any recipient still has an end to tell of: a delivery to nobody.
    private void endAll(Connection connection, Notification notification, Status end, String reason)
            throws SQLException {
        if (!rows.hasAny(connection, notification)) {
            ends.end(
                    connection,
                    notification,
                    rows.add(connection, notification, null),
                    end,
                    reason);
        }
        for (var delivery : rows.open(connection, notification)) {
            ends.end(connection, notification, delivery.id(), end, reason);
        }
    }
}
