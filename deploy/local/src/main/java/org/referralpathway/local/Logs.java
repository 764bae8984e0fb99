package org.referralpathway.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The end of one log, or of each.
@Command(name = "logs", description = "Shows the last lines of a part's log, or of all logs.")
final class Logs implements Callable<Integer> {
    private static final String SUFFIX = ".log";

    private final PrintWriter out;

    Logs(PrintWriter out) {
        this.out = out;
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "PART")
    private @Nullable String part;

    @Override
    public Integer call() throws IOException {
        var folder = new DataFolder(Pathway.dataFolder()).logs();
        var wanted = part;
        if (wanted == null) {
            for (var log : logs(folder)) {
                show(log, 10);
            }
            return 0;
        }
        var log = folder.resolve(wanted + SUFFIX);
        if (!logs(folder).contains(log)) {
            throw new CannotRun(
                    "There is no log of %s; there are %s.".formatted(wanted, names(folder)));
        }
        show(log, 200);
        return 0;
    }

    private void show(Path log, int lines) {
        out.println("==> %s".formatted(log));
        Tail.of(log, lines).forEach(out::println);
        out.println();
    }

    private static String names(Path folder) throws IOException {
        var names = logs(folder).stream().map(Logs::name).toList();
        return names.isEmpty() ? "none yet" : String.join(", ", names);
    }

    private static String name(Path log) {
        return log.getFileName().toString().replace(SUFFIX, "");
    }

    private static List<Path> logs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
    }
}
