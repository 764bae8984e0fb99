package org.referralpathway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Starts the process that holds the shared test servers, on empty folders.
public final class TestServersProcess {
    private static final List<String> JVM_OPTIONS =
            List.of(
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");

    private TestServersProcess() {}

    public static void start(Path root, Path folder) throws IOException {
        new RunFolder(folder).endAll();
        new RunFolder(folder.resolve("run")).endAll();
        for (var old : List.of("servers.properties", "server.pid", "pgdata", "kafka")) {
            Folders.delete(folder.resolve(old));
        }
        var arguments = List.of(folder.toString(), Boolean.toString(durable()));
        var launch =
                new ChildPart.Launch(
                        "test-servers",
                        () -> Jvm.main(root, options(root), TestServersMain.class, arguments),
                        Map.of(),
                        () -> Files.exists(folder.resolve("servers.properties")),
                        Duration.ofMinutes(2));
        new ChildPart(launch, folder.resolve("logs/test-servers.log"), new RunFolder(folder))
                .start();
    }

    private static List<String> options(Path root) {
        var passedOn =
                Stream.of(
                        "-Dpathway.root=" + root,
                        "-Dpathway.backing=" + System.getProperty("pathway.backing", "auto"));
        return Stream.concat(JVM_OPTIONS.stream(), passedOn).toList();
    }

    /// Durable unless asked otherwise: tests that kill a process prove nothing on a server that may
    /// lose what it has confirmed.
    private static boolean durable() {
        return !"off".equals(System.getProperty("pathway.tests.fsync"));
    }
}
