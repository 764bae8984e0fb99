package org.referralpathway.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.id.Uuid7;

/// Where a change says what happened. The row commits with the change or not at all; after the
/// commit the relay is woken in memory, so that no statement of a business transaction waits for
/// another's (a NOTIFY inside it would serialise every commit).
@ApplicationScoped
public class Outbox {
    private static final String INSERT =
            "insert into outbox (event_id, topic, key, sequence, type, at, traceparent, data)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource users;
    private final KitDatabase system;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxRelay relay;
    private final ObjectMapper json;
    private final Uuid7 ids;

    Outbox(
            AgroalDataSource users,
            KitDatabase system,
            TransactionSynchronizationRegistry transactions,
            OutboxRelay relay,
            ObjectMapper json,
            Uuid7 ids) {
        this.users = users;
        this.system = system;
        this.transactions = transactions;
        this.relay = relay;
        this.json = json;
        this.ids = ids;
    }

    /// Appends in a user's transaction, over the default datasource.
    public void append(OutboxEvent event) {
        append(List.of(event));
    }

    /// Appends several in a user's transaction, in this order.
    public void append(List<OutboxEvent> events) {
        write(users::getConnection, INSERT, events);
    }

    /// Appends in the transaction of a consumer or a job, over the system's own login.
    public void appendBySystem(OutboxEvent event) {
        write(system::connection, INSERT, List.of(event));
    }

    /// Appends the current state of aggregates once more, with the sequence that it has. An event
    /// of the same state that still waits is enough.
    void appendAgain(List<OutboxEvent> events) {
        write(users::getConnection, INSERT + " on conflict (key, sequence) do nothing", events);
    }

    private interface Connections {
        java.sql.Connection open() throws SQLException;
    }

    private void write(Connections connections, String sql, List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event needs the transaction of its change");
        }
        try (var connection = connections.open();
                var insert = connection.prepareStatement(sql)) {
            for (var event : events) {
                insert.setObject(1, ids.next());
                insert.setString(2, event.topic());
                insert.setObject(3, event.key());
                insert.setLong(4, event.sequence());
                insert.setString(5, event.type());
                insert.setObject(6, event.at().atOffset(ZoneOffset.UTC));
                insert.setString(7, traceparent());
                insert.setString(8, json.writeValueAsString(event.data()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The outbox could not be written", e);
        }
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (transactions.getResource(Outbox.class) != null) {
            return;
        }
        transactions.putResource(Outbox.class, true);
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            relay.wake();
                        }
                    }
                });
    }

    private static @Nullable String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
                : null;
    }
}
