package org.referralpathway.kit.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/// One consumer's thread. Per record one transaction with the inbox row and the effect; offsets
/// after. While something heals, the partitions are paused and polled empty, so that the group
/// keeps its member and nothing overtakes.
final class ConsumerLoop implements Runnable, ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long SLOWEST_RETRY_MILLIS = 5_000;
    private final EventHandler handler;
    private final Delivery delivery;
    private final DeadLetters deadLetters;
    private final List<String> topics;
    private final KafkaConsumer<String, byte[]> consumer;
    private volatile boolean stopped;
    private volatile boolean healing;

    ConsumerLoop(
            EventHandler handler,
            Delivery delivery,
            DeadLetters deadLetters,
            Map<String, Object> broker,
            String prefix) {
        this.handler = handler;
        this.delivery = delivery;
        this.deadLetters = deadLetters;
        this.topics = handler.topics().stream().map(topic -> prefix + topic).toList();
        var configuration = new java.util.HashMap<>(broker);
        configuration.put("group.id", prefix + handler.name());
        configuration.put("enable.auto.commit", false);
        configuration.put("auto.offset.reset", "earliest");
        configuration.put("isolation.level", "read_committed");
        configuration.put("max.poll.records", 200);
        this.consumer =
                new KafkaConsumer<>(
                        configuration, new StringDeserializer(), new ByteArrayDeserializer());
    }

    boolean healing() {
        return healing;
    }

    String name() {
        return handler.name();
    }

    void stop() {
        stopped = true;
        consumer.wakeup();
    }

    @Override
    public void run() {
        consumer.subscribe(topics, this);
        try {
            while (!stopped) {
                pollOnce();
            }
        } catch (WakeupException e) {
            LOG.debugf("Consumer %s stops", handler.name());
        } finally {
            consumer.close();
        }
    }

    private void pollOnce() {
        try {
            var records = consumer.poll(POLL);
            for (var record : records) {
                processUntilDone(record);
            }
            if (!records.isEmpty()) {
                consumer.commitSync();
            }
        } catch (CommitFailedException e) {
            LOG.infof("Consumer %s lost its partitions; the inbox guards", handler.name());
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warnf("Consumer %s: %s", handler.name(), e.getClass().getSimpleName());
        }
    }

    private void processUntilDone(ConsumerRecord<String, byte[]> record) {
        for (var tries = 1; !stopped; tries++) {
            try {
                delivery.of(record, record.topic());
                break;
            } catch (RuntimeException e) {
                if (Failures.isFinal(e, tries) && buried(record, e)) {
                    break;
                }
                heal(record, e, tries);
            }
        }
        if (healing) {
            healing = false;
            consumer.resume(consumer.assignment());
        }
        if (stopped) {
            throw new WakeupException();
        }
    }

    private boolean buried(ConsumerRecord<String, byte[]> record, Throwable failure) {
        try {
            deadLetters.send(record, Failures.reason(failure));
            LOG.errorf(
                    "Consumer %s: dead letter from %s, %s",
                    handler.name(), record.topic(), Failures.reason(failure));
            return true;
        } catch (KafkaException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void heal(ConsumerRecord<String, byte[]> record, Throwable failure, int tries) {
        LOG.warnf(
                "Consumer %s waits (%s, try %d)", handler.name(), Failures.reason(failure), tries);
        healing = true;
        consumer.pause(consumer.assignment());
        var wait = Math.min(SLOWEST_RETRY_MILLIS, 100L << Math.min(tries, 6));
        consumer.poll(Duration.ofMillis(wait));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        LOG.debugf("Consumer %s gives up %d partitions", handler.name(), partitions.size());
    }

    /// A rebalance in the middle of healing must not hand over records that nobody looks at.
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (healing) {
            consumer.pause(partitions);
        }
    }
}
