package org.referralpathway.acceptance;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A topic read from its beginning with the CloudEvents SDK: what it cannot read is no CloudEvent.
final class Topic {
    private Topic() {}

    static List<ConsumerRecord<String, CloudEvent>> read(String topic) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        Running.addresses().kafkaBootstrapServers(),
                        "isolation.level",
                        "read_committed");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new CloudEventDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, CloudEvent>>();
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    static List<CloudEvent> about(String topic, String subject) {
        return read(topic).stream()
                .map(ConsumerRecord::value)
                .filter(event -> subject.equals(event.getSubject()))
                .toList();
    }

    static long sequence(CloudEvent event) {
        return Long.parseLong(Objects.requireNonNull(event.getExtension("sequence")).toString());
    }

    static String data(CloudEvent event) {
        return new String(
                Objects.requireNonNull(event.getData()).toBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
