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
    private static final String REASON = "dlq-reason";
    private static final String ORIGIN = "dlq-origin";
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
        send(record, record.topic(), reason, origin(record));
    }

    /// A letter that was refused once more: only its reason changes.
    void sendAgain(ConsumerRecord<String, byte[]> letter, String topic, String reason)
            throws InterruptedException, ExecutionException {
        var origin = CloudEventReader.header(letter, ORIGIN);
        send(letter, topic, reason, origin == null ? origin(letter) : origin);
    }

    String topicOf(String topic) {
        return topic + "." + consumer + ".dlq";
    }

    private void send(
            ConsumerRecord<String, byte[]> record, String topic, String reason, String origin)
            throws InterruptedException, ExecutionException {
        create(topicOf(topic));
        var letter =
                new ProducerRecord<>(
                        topicOf(topic), null, record.key(), record.value(), record.headers());
        letter.headers().remove(REASON).add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        letter.headers().remove(ORIGIN).add(ORIGIN, origin.getBytes(StandardCharsets.UTF_8));
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
