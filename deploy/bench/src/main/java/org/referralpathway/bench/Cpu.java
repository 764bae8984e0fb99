package org.referralpathway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Processor time of a process and of what it has started, in seconds, as Linux counts it.
final class Cpu {
    private static final double TICKS = 100;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private Cpu() {}

    /// With all processes that it has now and those that have ended.
    static double ofPostgres(Path data) throws IOException {
        var postmaster = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        var seconds = of(postmaster, CHILDREN_SYSTEM);
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                var pid = process.getFileName().toString();
                if (parent(pid).equals(postmaster)) {
                    seconds += of(pid, USER + 1);
                }
            }
        }
        return seconds;
    }

    /// Of the Java process whose command line has a word in it.
    static double ofJava(String word) throws IOException {
        var seconds = 0.0;
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                var pid = process.getFileName().toString();
                var line = read(process.resolve("cmdline"));
                if (line.contains("java") && line.contains(word)) {
                    seconds += of(pid, USER + 1);
                }
            }
        }
        return seconds;
    }

    private static double of(String pid, int last) throws IOException {
        var fields = fields(pid);
        var ticks = 0L;
        for (var i = USER; i <= last && i < fields.length; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS;
    }

    private static String parent(String pid) throws IOException {
        var fields = fields(pid);
        return fields.length > PARENT ? fields[PARENT] : "";
    }

    /// From the state on: a name may have blanks in it. Empty for a process that has ended.
    private static String[] fields(String pid) throws IOException {
        var stat = read(Path.of("/proc", pid, "stat"));
        return stat.isEmpty()
                ? new String[0]
                : stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file).replace('\0', ' ');
        } catch (java.nio.file.NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw e;
            }
            return "";
        }
    }
}
