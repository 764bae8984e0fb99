package org.referralpathway.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Resident memory as the system counts it.
final class Memory {
    private Memory() {}

    /// Of one process; 0 where the system does not say.
    static long alone(ProcessHandle process) {
        return of(Stream.of(process));
    }

    /// Of a process and everything below it.
    static long withChildren(ProcessHandle process) {
        return of(Stream.concat(Stream.of(process), process.descendants()));
    }

    private static long of(Stream<ProcessHandle> processes) {
        var pids = processes.map(one -> Long.toString(one.pid())).collect(Collectors.joining(","));
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", pids).start();
            var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(String::strip).mapToLong(Long::parseLong).sum() / 1024;
        } catch (IOException | NumberFormatException _) {
            return 0;
        }
    }
}
