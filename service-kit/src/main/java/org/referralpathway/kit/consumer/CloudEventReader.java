package org.referralpathway.kit.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Reads CloudEvents 1.0 in binary mode.
final class CloudEventReader {
    private final ObjectMapper json;
    private final String prefix;

    CloudEventReader(ObjectMapper json, String prefix) {
        this.json = json;
        this.prefix = prefix;
    }

    /// @throws Refused `unreadable`: no try will read it better
    IncomingEvent read(ConsumerRecord<String, byte[]> record, String topic) {
        try {
            return new IncomingEvent(
                    topic.substring(prefix.length()),
                    UUID.fromString(required(record, "ce_id")),
                    required(record, "ce_type"),
                    UUID.fromString(required(record, "ce_subject")),
                    Long.parseLong(required(record, "ce_sequence")),
                    Instant.parse(required(record, "ce_time")),
                    object(record.value()));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new Refused("unreadable");
        }
    }

    private JsonNode object(byte @Nullable [] value) throws IOException {
        var data = value == null ? null : json.readTree(value);
        if (data == null || !data.isObject()) {
            throw new IOException("not an object");
        }
        return data;
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        var value = header(record, name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }
}
