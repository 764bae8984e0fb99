package org.referralpathway.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server from the library's binaries. The library starts it with `fsync` and
/// `synchronous_commit` off and lets everybody in as superuser; both are undone here.
final class PostgresServer implements Part {
    private static final String ACCESS =
            """
            # Written by the launcher: nobody gets in without a password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path data;
    private final Path log;
    private final int port;
    private final boolean durable;
    private final Login superuser;
    private final RunFolder run;
    private @Nullable EmbeddedPostgres server;
    private volatile boolean ours;

    PostgresServer(BackingSettings settings) {
        this.data = settings.data().resolve("pgdata");
        this.log = settings.log("postgresql");
        this.port = settings.ports().of(Port.POSTGRESQL);
        this.durable = settings.durable();
        this.superuser = settings.superuser();
        this.run = settings.run();
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ours = true;
            var started = launch();
            server = started;
            postmaster().ifPresent(process -> run.remember(name(), process));
            closeTheDoor(started);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new CannotRun(
                    "PostgreSQL did not start: %s%s".formatted(e.getMessage(), Tail.quoted(log)),
                    e);
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        var onOrOff = durable ? "on" : "off";
        var settings =
                Map.of(
                        // Statements and the details of errors carry what people have typed.
                        "log_min_messages",
                        "log",
                        "log_error_verbosity",
                        "terse",
                        "listen_addresses",
                        "127.0.0.1",
                        "unix_socket_directories",
                        "''",
                        "password_encryption",
                        "scram-sha-256",
                        "fsync",
                        onOrOff,
                        "synchronous_commit",
                        onOrOff,
                        "full_page_writes",
                        onOrOff);
        var builder = EmbeddedPostgres.builder();
        settings.forEach(builder::setServerConfig);
        return builder.setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", superuser.password())
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /// A new server trusts whoever connects, until this first connection gives the superuser its
    /// password and lets nobody in without one.
    private void closeTheDoor(EmbeddedPostgres started) throws IOException, SQLException {
        var access = data.resolve("pg_hba.conf");
        if (Files.readString(access).equals(ACCESS)) {
            return;
        }
        try (var connection = started.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "alter role %s password '%s'".formatted(superuser, superuser.password()));
            Files.writeString(access, ACCESS);
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void stop() {
        var process = postmaster();
        close();
        process.ifPresent(p -> RunFolder.end(p, Duration.ofSeconds(30)));
        run.forget(name());
    }

    @Override
    public void kill() {
        postmaster().ifPresent(RunFolder::kill);
        close();
        run.forget(name());
    }

    private void close() {
        var running = server;
        server = null;
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (IOException e) {
            throw new CannotRun("PostgreSQL could not be stopped: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean alive() {
        return postmaster().isPresent();
    }

    @Override
    public List<ProcessHandle> processes() {
        return postmaster().stream().toList();
    }

    /// Known from its own file, so that one that is only just starting can be stopped too.
    private Optional<ProcessHandle> postmaster() {
        if (!ours) {
            return Optional.empty();
        }
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Path log() {
        return log;
    }
}
