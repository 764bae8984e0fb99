package org.referralpathway.local;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Which parts run, and how much memory each holds.
@Command(name = "status", description = "Shows which parts run.")
final class Status implements Callable<Integer> {
    private final PrintWriter out;

    Status(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var data = new DataFolder(Pathway.dataFolder());
        var launcher = ProcessMark.read(data.launcher()).flatMap(ProcessMark::live);
        if (launcher.isEmpty()) {
            out.println("The platform is not running.");
            return 1;
        }
        var process = launcher.get();
        out.println(line("launcher", process, Memory.alone(process)));
        data.run()
                .processes()
                .forEach((name, part) -> out.println(line(name, part, Memory.withChildren(part))));
        return 0;
    }

    private static String line(String name, ProcessHandle process, long megabytes) {
        return String.format(
                Locale.ROOT, "%-14s runs, process %d, %d MB", name, process.pid(), megabytes);
    }
}
