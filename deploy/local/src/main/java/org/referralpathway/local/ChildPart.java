package org.referralpathway.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part that is a process of its own.
final class ChildPart implements Part {

    /// What to run, and how to see that it is ready. The command is asked for at every start.
    record Launch(
            String name,
            Supplier<List<String>> command,
            Map<String, String> environment,
            BooleanSupplier ready,
            Duration patience) {}

    private static final Duration TIME_TO_END = Duration.ofSeconds(20);

    private final Launch launch;
    private final Path log;
    private final RunFolder run;
    private volatile @Nullable Process process;

    ChildPart(Launch launch, Path log, RunFolder run) {
        this.launch = launch;
        this.log = log;
        this.run = run;
    }

    @Override
    public void start() {
        var started = spawn();
        process = started;
        run.remember(name(), started.toHandle());
        awaitReady(started);
    }

    @Override
    public void stop() {
        var running = process;
        if (running != null) {
            RunFolder.end(running.toHandle(), TIME_TO_END);
            ended();
        }
    }

    @Override
    public void kill() {
        var running = process;
        if (running != null) {
            RunFolder.kill(running.toHandle());
            ended();
        }
    }

    @Override
    public boolean alive() {
        var running = process;
        return running != null && running.isAlive();
    }

    @Override
    public List<ProcessHandle> processes() {
        var running = process;
        return running == null || !running.isAlive() ? List.of() : List.of(running.toHandle());
    }

    @Override
    public String name() {
        return launch.name();
    }

    @Override
    public Path log() {
        return log;
    }

    private void ended() {
        process = null;
        run.forget(name());
    }

    /// Ctrl-C in a terminal goes to every process of the group. The parts ignore it, so that the
    /// launcher can end them in order.
    private Process spawn() {
        var command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.addAll(launch.command().get());
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(launch.environment());
            return builder.redirectOutput(Redirect.appendTo(log.toFile()))
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
        } catch (IOException e) {
            throw new CannotRun("%s cannot be started: %s".formatted(name(), e.getMessage()), e);
        }
    }

    private void awaitReady(Process started) {
        var deadline = System.nanoTime() + launch.patience().toNanos();
        while (!launch.ready().getAsBoolean()) {
            if (!started.isAlive()) {
                throw new CannotRun(
                        "%s ended while it was starting.%s".formatted(name(), Tail.quoted(log)));
            }
            if (System.nanoTime() > deadline) {
                throw new CannotRun(
                        "%s was not ready after %d seconds.%s"
                                .formatted(
                                        name(), launch.patience().toSeconds(), Tail.quoted(log)));
            }
            Pause.briefly();
        }
    }
}
