package org.referralpathway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/// The process that holds the shared test servers. It ends, and they with it, as soon as no process
/// that uses them is left.
final class TestServersMain {
    private static final long LOOK_EVERY_NANOS = 500_000_000;

    private TestServersMain() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var settings = settings(folder, Boolean.parseBoolean(arguments[1]));
        var servers = Backing.wanted().servers(settings);
        var parts = List.of(servers.postgresql(), servers.kafka(), servers.mail());
        var stop = new Thread(() -> Together.run(parts, Part::stop), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        Together.run(parts, Part::start);
        Topics.create(settings.bootstrapServers(), "");
        publish(folder, settings);
        while (Owners.anyAlive(folder)) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        System.exit(0);
    }

    private static BackingSettings settings(Path folder, boolean durable) {
        return new BackingSettings(
                Root.find(),
                folder,
                folder.resolve("logs"),
                Ports.free(),
                Secrets.open(folder.resolve("secrets.properties")),
                new RunFolder(folder.resolve("run")),
                durable,
                true);
    }

    private static void publish(Path folder, BackingSettings settings) throws IOException {
        var ports = settings.ports();
        var state = new Properties();
        state.putAll(
                Map.of(
                        "postgres.url", settings.jdbcUrl(),
                        "postgres.password", settings.superuser().password(),
                        "login.password", settings.secrets().password("login.password"),
                        "kafka", "127.0.0.1:" + ports.of(Port.KAFKA),
                        "smtp", Integer.toString(ports.of(Port.SMTP)),
                        "mail.page", "http://127.0.0.1:" + ports.of(Port.MAIL_PAGE)));
        var unfinished = folder.resolve("servers.unfinished");
        try (var writer = Files.newBufferedWriter(unfinished)) {
            state.store(writer, null);
        }
        ProcessMark.of(ProcessHandle.current()).write(folder.resolve("server.pid"));
        var finished = folder.resolve("servers.properties");
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
    }
}
