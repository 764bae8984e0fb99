package org.referralpathway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Looks for disk and memory before anything is started: a database that runs out of either fails
/// in ways that are much harder to understand.
final class Room {
    private static final long LEAST = 1_000_000_000;

    private Room() {}

    static void require(Path folder) {
        try {
            requireDisk(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        availableMemory(Path.of("/proc/meminfo")).ifPresent(Room::requireMemory);
    }

    static void requireDisk(Path folder, long free) {
        if (free < LEAST) {
            throw new CannotRun(
                    "Only %d MB are free on the disk of %s; the platform needs 1 GB."
                            .formatted(free / 1_000_000, folder));
        }
    }

    static void requireMemory(long free) {
        if (free < LEAST) {
            throw new CannotRun(
                    "Only %d MB of memory are free; the platform needs more than 1 GB."
                            .formatted(free / 1_000_000));
        }
    }

    /// What the system could hand out without swapping; only Linux says.
    static OptionalLong availableMemory(Path meminfo) {
        try (var lines = Files.lines(meminfo)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }
}
