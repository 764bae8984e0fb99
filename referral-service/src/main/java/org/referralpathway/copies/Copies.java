package org.referralpathway.copies;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.consumer.IncomingEvent;
import org.referralpathway.kit.consumer.Refused;
import org.referralpathway.kit.outbox.KitDatabase;

/// Reads fields of an event and binds them, refusing what has another shape.
@ApplicationScoped
class Copies {
    private final KitDatabase database;

    Copies(KitDatabase database) {
        this.database = database;
    }

    interface Binding {
        void bind(PreparedStatement statement, Fields fields) throws SQLException;
    }

    /// Runs one statement with the event's fields, in the consumer's transaction.
    ///
    /// @return how many rows it touched: 0 when the copy already holds something newer
    int apply(IncomingEvent event, String sql, Binding binding) {
        try (var connection = database.connection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement, new Fields(event, connection));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new CopyFailed(e);
        }
    }

    interface Row {
        /// Binds what follows the owner's id, from the second place on.
        void bind(PreparedStatement statement, JsonNode item) throws SQLException;
    }

    /// Replaces what belongs to one aggregate by a list of the event, as a whole.
    void replace(IncomingEvent event, String delete, String insert, String list, Row row) {
        try (var connection = database.connection();
                var old = connection.prepareStatement(delete);
                var rows = connection.prepareStatement(insert)) {
            old.setObject(1, event.key());
            old.executeUpdate();
            for (var item : event.data().path(list)) {
                rows.setObject(1, event.key());
                row.bind(rows, item);
                rows.addBatch();
            }
            rows.executeBatch();
        } catch (IllegalArgumentException e) {
            throw new Refused("field-" + list);
        } catch (SQLException e) {
            throw new CopyFailed(e);
        }
    }

    /// The database did not take it; the consumer decides whether that may heal.
    static final class CopyFailed extends RuntimeException {
        CopyFailed(SQLException cause) {
            super("A copy could not be written", cause);
        }
    }

    /// The event's data, field by field.
    record Fields(IncomingEvent event, Connection connection) {
        long sequence() {
            return event.sequence();
        }

        String text(String name) {
            var value = event.data().path(name);
            if (!value.isTextual()) {
                throw new Refused("field-" + name);
            }
            return value.asText();
        }

        UUID id(String name) {
            try {
                return UUID.fromString(text(name));
            } catch (IllegalArgumentException e) {
                throw new Refused("field-" + name);
            }
        }

        /// As it came.
        String json(String name, String missing) {
            var value = event.data().path(name);
            return value.isContainerNode() ? value.toString() : missing;
        }

        boolean flag(String name) {
            return event.data().path(name).asBoolean(false);
        }

        @Nullable Integer number(String name) {
            var value = event.data().path(name);
            return value.isNumber() ? (Integer) value.asInt() : null;
        }

        @Nullable Date date(String name) {
            return date(event.data().path(name), name);
        }

        static @Nullable Date date(JsonNode value, String name) {
            try {
                return value.isTextual() ? Date.valueOf(LocalDate.parse(value.asText())) : null;
            } catch (DateTimeException e) {
                throw new Refused("field-" + name);
            }
        }

        @Nullable Timestamp time(String name) {
            var value = event.data().path(name);
            try {
                return value.isTextual() ? Timestamp.from(Instant.parse(value.asText())) : null;
            } catch (DateTimeException e) {
                throw new Refused("field-" + name);
            }
        }

        java.sql.Array texts(String name) throws SQLException {
            return array("text", list(event.data().path(name), JsonNode::asText));
        }

        java.sql.Array ids(String name) throws SQLException {
            return array("uuid", list(event.data().path(name), JsonNode::asText));
        }

        java.sql.Array numbers(String list, String name) throws SQLException {
            return array(
                    "float8",
                    list(event.data().path(list), place -> place.path(name).doubleValue()));
        }

        private java.sql.Array array(String type, Object[] values) throws SQLException {
            return connection.createArrayOf(type, values);
        }

        private static Object[] list(
                JsonNode list, java.util.function.Function<JsonNode, Object> value) {
            return new ArrayList<>(
                            StreamSupport.stream(list.spliterator(), false).map(value).toList())
                    .toArray();
        }
    }
}
