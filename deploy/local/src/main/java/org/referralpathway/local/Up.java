package org.referralpathway.local;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs until it is told to stop, or until a part dies.
@Command(name = "up", description = "Starts everything and runs until Ctrl-C.")
final class Up implements Callable<Integer> {
    private final PrintWriter out;

    Up(PrintWriter out) {
        this.out = out;
    }

    @Option(
            names = "--without",
            paramLabel = "SERVICE",
            description = "Leave a service out, to run it elsewhere.")
    private Set<String> without = Set.of();

    /// To stop, by a signal: what then goes wrong in a part that was just starting is no news.
    private volatile boolean told;

    @Override
    public Integer call() {
        var began = System.nanoTime();
        var platform =
                new Platform(
                        PlatformOptions.forUp(
                                Root.find(), Pathway.dataFolder(), without, this::ready));
        var stop = new Thread(() -> stop(platform), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            platform.start();
            out.print(Welcome.text(platform.addresses(), since(began)));
            out.flush();
            throw platform.awaitDeath();
        } catch (CannotRun e) {
            if (told) {
                return 0;
            }
            throw e;
        }
    }

    private void stop(Platform platform) {
        if (!platform.running()) {
            return;
        }
        told = true;
        say("Stopping.");
        platform.stop();
        say("Everything has stopped.");
    }

    private void ready(String part, Duration took) {
        say(String.format(Locale.ROOT, "  %-14s ready after %5.1f s", part, seconds(took)));
    }

    private synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }
}
