package org.referralpathway.kit.consumer;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Gives one record to its handler: one transaction with the inbox row and the effect, in the trace
/// that the event came with.
final class Delivery {
    private static final TextMapGetter<ConsumerRecord<String, byte[]>> HEADERS =
            new TextMapGetter<>() {
                @Override
                public Iterable<String> keys(ConsumerRecord<String, byte[]> record) {
                    return List.of("traceparent");
                }

                @Override
                public @Nullable String get(
                        @Nullable ConsumerRecord<String, byte[]> record, String name) {
                    return record == null ? null : CloudEventReader.header(record, name);
                }
            };

    private final EventHandler handler;
    private final Inbox inbox;
    private final Tracer tracer;
    private final CloudEventReader reader;

    Delivery(EventHandler handler, Inbox inbox, Tracer tracer, CloudEventReader reader) {
        this.handler = handler;
        this.inbox = inbox;
        this.tracer = tracer;
        this.reader = reader;
    }

    /// @param topic where the record first was, with a test's prefix
    void of(ConsumerRecord<String, byte[]> record, String topic) {
        var parent = W3CTraceContextPropagator.getInstance();
        var span =
                tracer.spanBuilder("consume " + topic)
                        .setSpanKind(SpanKind.CONSUMER)
                        .setParent(parent.extract(Context.root(), record, HEADERS))
                        .startSpan();
        try (var _ = span.makeCurrent()) {
            var event = reader.read(record, topic);
            QuarkusTransaction.requiringNew().call(() -> once(event));
        } finally {
            span.end();
        }
    }

    private boolean once(IncomingEvent event) throws SQLException {
        var isNew = inbox.isNew(handler.name(), event.id());
        if (isNew) {
            handler.handle(event);
        }
        return isNew;
    }
}
