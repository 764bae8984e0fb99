package org.referralpathway.local;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Ends a platform that runs elsewhere on this machine, or what is left of one.
@Command(name = "down", description = "Stops everything.")
final class Down implements Callable<Integer> {
    private final PrintWriter out;

    Down(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var stopped = stop(new DataFolder(Pathway.dataFolder()));
        out.println(stopped ? "Stopped." : "Nothing was running.");
        return 0;
    }

    static boolean stop(DataFolder data) {
        var launcher = ProcessMark.read(data.launcher()).flatMap(ProcessMark::live);
        launcher.ifPresent(process -> RunFolder.end(process, Duration.ofSeconds(90)));
        var left = data.run().endAll();
        return launcher.isPresent() || !left.isEmpty();
    }
}
