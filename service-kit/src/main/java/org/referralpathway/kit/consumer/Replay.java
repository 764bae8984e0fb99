package org.referralpathway.kit.consumer;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Tries the dead letters of one consumer again, oldest first. What is refused once more goes to
/// the end of its dead letters, with its reason as it is now.
final class Replay {
    private static final Duration POLL = Duration.ofSeconds(2);
    private final EventHandler handler;
    private final Delivery delivery;
    private final DeadLetters deadLetters;
    private final Map<String, Object> broker;
    private final String prefix;

    Replay(
            EventHandler handler,
            Delivery delivery,
            DeadLetters deadLetters,
            Map<String, Object> broker,
            String prefix) {
        this.handler = handler;
        this.delivery = delivery;
        this.deadLetters = deadLetters;
        this.broker = broker;
        this.prefix = prefix;
    }

    /// @param delivered letters that have had their effect now, or had it before
    /// @param refused letters that stay
    record Result(int delivered, int refused) {
        Result plus(boolean taken) {
            return taken ? new Result(delivered + 1, refused) : new Result(delivered, refused + 1);
        }
    }

    /// Ends with the letters that were there when it began.
    ///
    /// @throws RuntimeException when something is away; what was tried before stays done
    Result run() throws InterruptedException, ExecutionException {
        var configuration = new HashMap<>(broker);
        configuration.put("group.id", prefix + handler.name() + ".replay");
        configuration.put("enable.auto.commit", false);
        configuration.put("auto.offset.reset", "earliest");
        var result = new Result(0, 0);
        try (var consumer =
                new KafkaConsumer<>(
                        configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            for (var plain : handler.topics()) {
                var topic = prefix + plain;
                for (var info : consumer.partitionsFor(deadLetters.topicOf(topic))) {
                    var partition = new TopicPartition(info.topic(), info.partition());
                    result = drain(consumer, partition, topic, result);
                }
            }
        }
        return result;
    }

    private Result drain(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            String topic,
            Result before)
            throws InterruptedException, ExecutionException {
        var result = before;
        consumer.assign(List.of(partition));
        long end = requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
        while (consumer.position(partition) < end) {
            for (var letter : consumer.poll(POLL).records(partition)) {
                if (letter.offset() < end) {
                    result = result.plus(deliver(letter, topic));
                    var next = new OffsetAndMetadata(letter.offset() + 1);
                    consumer.commitSync(Map.of(partition, next));
                }
            }
        }
        return result;
    }

    private boolean deliver(ConsumerRecord<String, byte[]> letter, String topic)
            throws InterruptedException, ExecutionException {
        try {
            delivery.of(letter, topic);
            return true;
        } catch (RuntimeException e) {
            if (!Failures.isFinal(e, Failures.TRIES_OF_THE_UNKNOWN)) {
                throw e;
            }
            deadLetters.sendAgain(letter, topic, Failures.reason(e));
            return false;
        }
    }
}
