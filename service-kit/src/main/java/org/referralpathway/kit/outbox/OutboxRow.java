package org.referralpathway.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// One event that waits, and its form on the wire: CloudEvents 1.0, binary mode.
record OutboxRow(
        long position,
        UUID eventId,
        String topic,
        UUID key,
        long sequence,
        String type,
        Instant at,
        @Nullable String traceparent,
        String data) {

    ProducerRecord<String, byte[]> toRecord(String prefix, String source) {
        var record =
                new ProducerRecord<String, byte[]>(
                        prefix + topic, key.toString(), data.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", eventId.toString());
        header(record, "ce_source", source);
        header(record, "ce_type", type);
        header(record, "ce_subject", key.toString());
        header(record, "ce_time", at.toString());
        header(record, "ce_sequence", Long.toString(sequence));
        header(record, "content-type", "application/json");
        if (traceparent != null) {
            header(record, "traceparent", traceparent);
        }
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
