package org.referralpathway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Who uses the shared servers: a Maven or IDE process for as long as it runs, because each test
/// module has a process of its own and the servers are to outlive it.
public final class Owners {
    private Owners() {}

    /// The nearest process above this one that is a `java` too (Surefire starts its processes
    /// through a shell), else this one.
    public static ProcessHandle mine() {
        return Stream.iterate(
                        ProcessHandle.current().parent(),
                        Optional::isPresent,
                        above -> above.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(Owners::isJava)
                .findFirst()
                .orElseGet(ProcessHandle::current);
    }

    public static void register(Path folder, ProcessHandle owner) {
        ProcessMark.of(owner).write(folder.resolve("owners").resolve(owner.pid() + ".pid"));
    }

    public static boolean anyAlive(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("owners"))) {
            return files.map(ProcessMark::read)
                    .flatMap(Optional::stream)
                    .anyMatch(owner -> owner.live().isPresent());
        }
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("java")).orElse(false);
    }
}
