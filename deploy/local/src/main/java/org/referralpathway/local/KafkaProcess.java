package org.referralpathway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// A real broker in a process of its own, on a fixed port and folder, so that a test can stop it,
/// kill it and start it again with everything it had.
public final class KafkaProcess implements Part {
    private static final List<String> JVM_OPTIONS =
            List.of(
                    "-Xms64m",
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    "-Dorg.slf4j.simpleLogger.showDateTime=true",
                    "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS");

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final boolean newTopicsOnDemand;
    private final ChildPart process;

    KafkaProcess(BackingSettings settings) {
        this(
                settings.root(),
                settings.data().resolve("kafka"),
                settings.log("kafka"),
                settings.ports().of(Port.KAFKA),
                settings.ports().of(Port.KAFKA_CONTROLLER),
                settings.newTopicsOnDemand(),
                settings.run());
    }

    /// A broker of a test's own, on free ports, that makes topics when they are first asked for.
    public static KafkaProcess forTest(Path folder) {
        return new KafkaProcess(
                Root.find(),
                folder,
                folder.resolve("kafka.log"),
                FreePorts.next(),
                FreePorts.next(),
                true,
                new RunFolder(folder));
    }

    /// With `newTopicsOnDemand` a topic comes into being when somebody first asks for it: for tests
    /// that make up their own.
    public KafkaProcess(
            Path root,
            Path folder,
            Path log,
            int port,
            int controllerPort,
            boolean newTopicsOnDemand,
            RunFolder run) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.newTopicsOnDemand = newTopicsOnDemand;
        var settings = folder.resolve("broker.properties");
        this.process =
                new ChildPart(
                        new ChildPart.Launch(
                                "kafka",
                                () ->
                                        Jvm.main(
                                                root,
                                                JVM_OPTIONS,
                                                KafkaBroker.class,
                                                List.of(settings.toString())),
                                Map.of(),
                                Readiness.tcp(port),
                                Duration.ofSeconds(90)),
                        log,
                        run);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void start() {
        writeSettings();
        process.start();
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public boolean alive() {
        return process.alive();
    }

    @Override
    public List<ProcessHandle> processes() {
        return process.processes();
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public Path log() {
        return process.log();
    }

    private void writeSettings() {
        var settings = new Properties();
        settings.putAll(
                KafkaSettings.of(
                        "PLAINTEXT://%s,CONTROLLER://%s"
                                .formatted(bootstrapServers(), controller()),
                        bootstrapServers(),
                        controller(),
                        folder.resolve("data").toString(),
                        newTopicsOnDemand));
        try {
            Files.createDirectories(folder);
            try (var writer = Files.newBufferedWriter(folder.resolve("broker.properties"))) {
                settings.store(writer, null);
            }
        } catch (IOException e) {
            throw new CannotRun("Kafka's settings cannot be written to %s.".formatted(folder), e);
        }
    }

    private String controller() {
        return "127.0.0.1:" + controllerPort;
    }
}
