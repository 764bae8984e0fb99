package org.referralpathway.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends a batch in waves, one event of each key to a wave: a later event of a key leaves only
/// after the earlier one was acknowledged, whatever the producer retries.
@ApplicationScoped
class EventPublisher {
    private static final Logger LOG = Logger.getLogger(EventPublisher.class);

    /// The broker could not be reached; nothing is known of what was under way.
    static final class Unreachable extends Exception {}

    /// @param unreachable whether something may be tried again that neither arrived nor was refused
    record Result(
            List<OutboxRow> acknowledged, Map<OutboxRow, String> refused, boolean unreachable) {}

    private final Map<String, Object> configuration;
    private final String prefix;
    private final String source;
    private @Nullable KafkaProducer<String, byte[]> producer;

    EventPublisher(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "pathway.topics.prefix") java.util.Optional<String> prefix,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        configuration = new HashMap<>(broker);
        configuration.put("acks", "all");
        configuration.put("enable.idempotence", true);
        configuration.put("max.block.ms", 5_000);
        configuration.put("request.timeout.ms", 5_000);
        configuration.put("delivery.timeout.ms", 15_000);
        configuration.put("linger.ms", 0);
        this.prefix = prefix.orElse("");
        this.source = "/" + application;
    }

    Result publish(List<OutboxRow> batch) {
        var waiting = new LinkedHashMap<UUID, Deque<OutboxRow>>();
        batch.forEach(row -> waiting.computeIfAbsent(row.key(), _ -> new ArrayDeque<>()).add(row));
        var result = new Result(new ArrayList<>(), new HashMap<>(), false);
        var unreachable = false;
        while (!waiting.isEmpty()) {
            unreachable |= wave(waiting, result);
            if (unreachable) {
                break;
            }
        }
        return new Result(result.acknowledged(), result.refused(), unreachable);
    }

    private boolean wave(Map<UUID, Deque<OutboxRow>> waiting, Result result) {
        var sent = new LinkedHashMap<OutboxRow, Future<RecordMetadata>>();
        var unreachable = false;
        for (var queue : List.copyOf(waiting.values())) {
            var row = queue.getFirst();
            try {
                sent.put(row, producer().send(row.toRecord(prefix, source)));
            } catch (KafkaException e) {
                unreachable |= failed(row, e, waiting, result);
                if (unreachable) {
                    break;
                }
            }
        }
        for (var entry : sent.entrySet()) {
            try {
                entry.getValue().get();
                acknowledged(entry.getKey(), waiting, result);
            } catch (ExecutionException e) {
                var cause = e.getCause() == null ? e : e.getCause();
                unreachable |= failed(entry.getKey(), cause, waiting, result);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
        return unreachable;
    }

    private static void acknowledged(
            OutboxRow row, Map<UUID, Deque<OutboxRow>> waiting, Result result) {
        result.acknowledged().add(row);
        var queue = waiting.get(row.key());
        if (queue != null) {
            queue.removeFirst();
            if (queue.isEmpty()) {
                waiting.remove(row.key());
            }
        }
    }

    /// @return whether the broker is to be left alone for a while
    private static boolean failed(
            OutboxRow row, Throwable e, Map<UUID, Deque<OutboxRow>> waiting, Result result) {
        waiting.remove(row.key());
        if (e instanceof RecordTooLargeException
                || e instanceof SerializationException
                || e instanceof InvalidRecordException) {
            result.refused().put(row, e.getClass().getSimpleName());
            return false;
        }
        LOG.warnf("Kafka did not take an event: %s", e.getClass().getSimpleName());
        return true;
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer =
                    new KafkaProducer<>(
                            configuration, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ofSeconds(2));
        }
    }
}
