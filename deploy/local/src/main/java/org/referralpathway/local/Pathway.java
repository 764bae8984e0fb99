package org.referralpathway.local;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./pathway`: what it runs once a JDK has been found and everything is built.
@Command(
        name = "pathway",
        mixinStandardHelpOptions = true,
        description = "Runs Referral Pathway on this machine.")
final class Pathway {
    private Pathway() {}

    public static void main(String[] arguments) {
        quietLibraries();
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        return new CommandLine(new Pathway())
                .addSubcommand(new Up(out))
                .addSubcommand(new Status(out))
                .addSubcommand(new Logs(out))
                .addSubcommand(new Down(out))
                .addSubcommand(new Reset(out))
                .addSubcommand(new Postcodes(out))
                .setExecutionExceptionHandler(Pathway::explain)
                .execute(arguments);
    }

    static Path dataFolder() {
        var said = System.getenv("PATHWAY_DATA");
        return said == null || said.isBlank() ? Root.find().resolve(".pathway") : Path.of(said);
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (e instanceof CannotRun) {
            command.getErr().println(e.getMessage());
            return 1;
        }
        throw e;
    }

    /// The servers have logs of their own; what the libraries that start them say is for nobody.
    private static void quietLibraries() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
}
