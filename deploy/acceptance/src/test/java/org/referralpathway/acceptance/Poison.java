package org.referralpathway.acceptance;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/// A record that no consumer can read.
final class Poison {
    private Poison() {}

    static void send(String topic) {
        try (var producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "poison", "{\"not\":"));
        }
    }

    /// How many dead letters the notification service has of a topic.
    static long letters(String topic) {
        var dead = topic + ".notification.dlq";
        try (var admin = Admin.create(settings())) {
            if (!admin.listTopics().names().get().contains(dead)) {
                return 0;
            }
            var first = new TopicPartition(dead, 0);
            return admin.listOffsets(Map.of(first, OffsetSpec.latest()))
                    .partitionResult(first)
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", Running.addresses().kafkaBootstrapServers());
    }
}
