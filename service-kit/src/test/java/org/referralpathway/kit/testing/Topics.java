package org.referralpathway.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Reads and writes the topics of the service under test, as somebody outside would.
public final class Topics {
    private Topics() {}

    public static String name(String topic) {
        return System.getProperty("pathway.test.topics.prefix", "") + topic;
    }

    /// Everything on a topic by now, per partition in order.
    public static List<ConsumerRecord<String, String>> read(String topic) {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", servers(), "isolation.level", "read_committed");
        try (var consumer =
                new KafkaConsumer<>(
                        configuration, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(name(topic)).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    /// Sends a record as it is, CloudEvents headers included.
    public static void send(String topic, String key, String value, Map<String, String> headers) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", servers()),
                        new StringSerializer(),
                        new StringSerializer())) {
            var record = new ProducerRecord<>(name(topic), key, value);
            headers.forEach((name, text) ->
                    record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record);
        }
    }

    /// The headers of an event of ours.
    public static Map<String, String> headers(
            String eventId, String type, String subject, long sequence) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                eventId,
                "ce_source",
                "/test",
                "ce_type",
                type,
                "ce_subject",
                subject,
                "ce_sequence",
                Long.toString(sequence),
                "ce_time",
                "2026-05-26T08:00:00Z",
                "content-type",
                "application/json");
    }

    public static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String servers() {
        return System.getProperty("pathway.test.kafka");
    }
}
