package org.referralpathway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame;

/// A part that is a container.
final class ContainerPart implements Part {

    /// Makes a container that has not been started yet.
    @FunctionalInterface
    interface Recipe {
        GenericContainer<?> make(BackingSettings settings);
    }

    private final String name;
    private final BackingSettings settings;
    private final Recipe recipe;
    private @Nullable GenericContainer<?> container;

    ContainerPart(String name, BackingSettings settings, Recipe recipe) {
        this.name = name;
        this.settings = settings;
        this.recipe = recipe;
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(settings.logs());
            var made = recipe.make(settings);
            container = made;
            made.withLogConsumer(this::write).start();
        } catch (ContainerLaunchException | IOException e) {
            throw new CannotRun(
                    "%s did not start: %s%s".formatted(name, e.getMessage(), Tail.quoted(log())),
                    e);
        }
    }

    @Override
    public void stop() {
        var running = container;
        if (running != null) {
            running.getDockerClient()
                    .stopContainerCmd(running.getContainerId())
                    .withTimeout(30)
                    .exec();
            remove(running);
        }
    }

    @Override
    public void kill() {
        var running = container;
        if (running != null) {
            remove(running);
        }
    }

    @Override
    public boolean alive() {
        var running = container;
        return running != null && running.isRunning();
    }

    @Override
    public List<ProcessHandle> processes() {
        return List.of();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path log() {
        return settings.log(name);
    }

    /// Kills the container and takes it away; its volume stays.
    private void remove(GenericContainer<?> running) {
        running.stop();
        container = null;
    }

    private void write(OutputFrame frame) {
        try {
            Files.writeString(
                    log(),
                    frame.getUtf8String(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException _) {
            // A log line is not worth ending a server for.
        }
    }
}
