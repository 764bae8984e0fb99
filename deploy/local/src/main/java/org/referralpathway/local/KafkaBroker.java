package org.referralpathway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// A broker that is its own controller, in this process. The argument is its properties file; its
/// folder is formatted on the first start and kept afterwards.
final class KafkaBroker {
    private KafkaBroker() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            format(file);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        endWithParent();
        server.startup();
        server.awaitShutdown();
    }

    /// A broker is of no use to anybody once the process that started it is gone.
    private static void endWithParent() {
        var watch = new Thread(() -> endAfter(ProcessHandle.current().parent()), "parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void endAfter(Optional<ProcessHandle> parent) {
        parent.ifPresent(process -> process.onExit().join());
        System.exit(0);
    }

    private static void format(Path file) {
        var cluster = Uuid.randomUuid().toString();
        var command = new String[] {"format", "-t", cluster, "-c", file.toString()};
        if (StorageTool.execute(command, System.out) != 0) {
            throw new IllegalStateException("The broker's folder could not be formatted");
        }
    }
}
