package org.referralpathway.local;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A port for each part.
public final class Ports {
    private final Map<Port, Integer> numbers;

    private Ports(Function<Port, Integer> number) {
        numbers = Arrays.stream(Port.values()).collect(Collectors.toMap(p -> p, number));
    }

    /// The usual ones, or what `PATHWAY_<PART>_PORT` says.
    public static Ports from(Map<String, String> environment) {
        return new Ports(port -> read(port, environment.get(port.variable())));
    }

    public static Ports free() {
        return new Ports(_ -> FreePorts.next());
    }

    public Ports with(Port changed, int number) {
        return new Ports(port -> port == changed ? number : of(port));
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, port.usual());
    }

    /// Where what listens on a port answers.
    URI http(Port port) {
        return URI.create("http://127.0.0.1:" + of(port));
    }

    /// Two programs cannot listen on one port: says so before anything is started.
    void requireFree(Set<String> exceptFor) {
        for (var port : Port.values()) {
            if (!exceptFor.contains(port.part()) && !FreePorts.isFree(of(port))) {
                throw new CannotRun(
                        "Port %d, which %s needs, is in use by another program; stop that program or set %s to a free port."
                                .formatted(of(port), port.part(), port.variable()));
            }
        }
    }

    private static int read(Port port, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return port.usual();
        }
        if (!said.matches("\\d{1,5}") || Integer.parseInt(said) > 65_535) {
            throw new CannotRun("%s is %s, which is not a port.".formatted(port.variable(), said));
        }
        return Integer.parseInt(said);
    }
}
