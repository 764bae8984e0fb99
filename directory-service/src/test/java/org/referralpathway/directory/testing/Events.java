package org.referralpathway.directory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.referralpathway.kit.testing.Topics;

/// What the rest of the platform has been told.
public final class Events {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Events() {}

    /// The events of an aggregate, once there are this many.
    public static List<JsonNode> of(String topic, UUID key, int count) {
        return records(topic, key, count).stream().map(Events::data).toList();
    }

    public static JsonNode last(String topic, UUID key, int count) {
        return of(topic, key, count).getLast();
    }

    /// As [#of], with the headers.
    public static List<ConsumerRecord<String, String>> records(String topic, UUID key, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> now(topic, key), found -> found.size() >= count)
                .stream()
                .peek(record -> assertThat(record.key()).isEqualTo(key.toString()))
                .toList();
    }

    public static List<ConsumerRecord<String, String>> now(String topic, UUID key) {
        return Topics.read(topic).stream()
                .filter(record -> record.key().equals(key.toString()))
                .toList();
    }

    public static JsonNode data(ConsumerRecord<String, String> record) {
        try {
            return JSON.readTree(record.value());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
