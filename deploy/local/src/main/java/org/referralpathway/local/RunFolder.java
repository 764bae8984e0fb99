package org.referralpathway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Remembers which processes were started, so that whoever comes after a launcher that was killed
/// can end what it left behind.
public final class RunFolder {
    private static final String SUFFIX = ".pid";

    /// A database server that is asked to end waits until nobody is connected any more.
    private static final String LAST = "postgresql";

    private final Path folder;

    public RunFolder(Path folder) {
        this.folder = folder;
    }

    void remember(String name, ProcessHandle process) {
        ProcessMark.of(process).write(file(name));
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends every remembered process that still runs, and says which.
    public List<String> endAll() {
        var names = names();
        var ended = names.stream().filter(this::runs).toList();
        Together.run(names.stream().filter(name -> !name.equals(LAST)).toList(), this::end);
        end(LAST);
        names.forEach(this::forget);
        return ended;
    }

    /// Those that run, by name.
    Map<String, ProcessHandle> processes() {
        var running = new TreeMap<String, ProcessHandle>();
        names().forEach(name -> process(name).ifPresent(found -> running.put(name, found)));
        return running;
    }

    private boolean runs(String name) {
        return process(name).isPresent();
    }

    private void end(String name) {
        process(name).ifPresent(process -> end(process, Duration.ofSeconds(20)));
    }

    private Optional<ProcessHandle> process(String name) {
        return ProcessMark.read(file(name)).flatMap(ProcessMark::live);
    }

    /// Asks a process to end, and does not ask again after `patience`.
    static void end(ProcessHandle process, Duration patience) {
        var children = process.descendants().toList();
        process.destroy();
        if (!endedWithin(process, patience)) {
            process.destroyForcibly();
            endedWithin(process, Duration.ofSeconds(5));
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /// Ends a process the way a power cut would.
    static void kill(ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        endedWithin(process, Duration.ofSeconds(10));
        children.forEach(child -> endedWithin(child, Duration.ofSeconds(10)));
    }

    private static boolean endedWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }
}
