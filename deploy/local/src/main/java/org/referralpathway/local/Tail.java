package org.referralpathway.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The last lines of a log.
final class Tail {
    private static final int AT_MOST = 64 * 1024;

    private Tail() {}

    static List<String> of(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - AT_MOST));
            var bytes = new byte[(int) Math.min(AT_MOST, file.length() - file.getFilePointer())];
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException _) {
            return List.of();
        }
    }

    private static boolean isStackFrame(String line) {
        return line.matches("\\s+(at |\\.\\.\\. \\d+ more).*");
    }

    /// For the end of an error message.
    static String quoted(Path log) {
        var all = of(log, 400).stream().filter(line -> !isStackFrame(line)).toList();
        var lines = all.subList(Math.max(0, all.size() - 15), all.size());
        return lines.isEmpty()
                ? ""
                : lines.stream()
                        .map(line -> "    " + line)
                        .collect(
                                Collectors.joining(
                                        "\n", "\nLast lines of %s:\n".formatted(log), ""));
    }
}
