package org.referralpathway.local;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.referralpathway.local.demo.LoadPostcodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The postcodes of the country, where the demo world has only made-up ones.
@Command(
        name = "postcodes",
        description = "Loads a CSV file of the ONS Postcode Directory into the running platform.")
final class Postcodes implements Callable<Integer> {
    private final PrintWriter out;

    Postcodes(PrintWriter out) {
        this.out = out;
    }

    @Parameters(paramLabel = "FILE", description = "The file with all postcodes, of any size.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        var ports = Ports.from(System.getenv());
        var load =
                new LoadPostcodes(List.of(ports.http(Port.DIRECTORY), ports.http(Port.REFERRAL)));
        var taken =
                load.load(
                        file,
                        ports.http(Port.KEYCLOAK),
                        lines -> {
                            out.println("  %,d lines".formatted(lines));
                            out.flush();
                        });
        out.println("%,d lines were loaded.".formatted(taken));
        return 0;
    }
}
