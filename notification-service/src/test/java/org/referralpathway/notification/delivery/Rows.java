package org.referralpathway.notification.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The service's rows, seen with its own login.
@ApplicationScoped
class Rows {
    private final AgroalDataSource database;

    Rows(AgroalDataSource database) {
        this.database = database;
    }

    /// The first column of each row.
    List<String> texts(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            Sql.set(select, values);
            try (var rows = select.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(String.valueOf(rows.getString(1)));
                }
                return texts;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    void change(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            Sql.set(update, values);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// `status reason` of each message of an event.
    List<String> messagesOf(EventFixture event) {
        return texts(
                "select concat_ws(' ', status, reason) from notification where event_id = ?",
                event.id());
    }

    /// `status reason` of each delivery of an event's messages.
    List<String> deliveriesOf(EventFixture event) {
        return texts(
                """
                select concat_ws(' ', d.status, d.reason)
                from delivery d join notification n on n.id = d.notification_id
                where n.event_id = ?
                """,
                event.id());
    }
}
