package org.referralpathway.local;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The settings of one broker that is its own controller.
final class KafkaSettings {
    private static final Map<String, String> ALONE =
            Map.of(
                    "default.replication.factor", "1",
                    "min.insync.replicas", "1",
                    "offsets.topic.replication.factor", "1",
                    "offsets.topic.num.partitions", "3",
                    "transaction.state.log.replication.factor", "1",
                    "transaction.state.log.min.isr", "1",
                    "share.coordinator.state.topic.replication.factor", "1",
                    "share.coordinator.state.topic.min.isr", "1",
                    "group.initial.rebalance.delay.ms", "0");

    private KafkaSettings() {}

    static Map<String, String> of(
            String listeners,
            String advertised,
            String controller,
            String folder,
            boolean newTopicsOnDemand) {
        var settings = new TreeMap<>(ALONE);
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("listeners", listeners);
        settings.put("advertised.listeners", "PLAINTEXT://" + advertised);
        settings.put("log.dirs", folder);
        settings.put("num.partitions", "12");
        settings.put("auto.create.topics.enable", Boolean.toString(newTopicsOnDemand));
        return settings;
    }

    /// As the broker's container image wants to be told.
    static String asEnvironment(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
