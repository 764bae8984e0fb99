package org.referralpathway.kit.consumer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Keeps what a consumer had to give up, as it came and with the reason, on
/// `<topic>.<consumer>.dlq`.
final class DeadLetters {
    private final Map<String, Object> broker;
    private final String consumer;

    DeadLetters(Map<String, Object> broker, String consumer) {
        this.broker = broker;
        this.consumer = consumer;
    }

    /// Returns when the broker has it. A failure here leaves the record unprocessed, to be tried
    /// again.
    void send(ConsumerRecord<String, byte[]> record, String reason)
            throws InterruptedException, ExecutionException {
        var topic = record.topic() + "." + consumer + ".dlq";
        create(topic);
        var letter =
                new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
        letter.headers().add("dlq-reason", reason.getBytes(StandardCharsets.UTF_8));
        letter.headers().add("dlq-origin", origin(record).getBytes(StandardCharsets.UTF_8));
        try (var producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(letter).get();
        }
    }

    private void create(String topic) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static String origin(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
