package org.referralpathway.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How to run a platform: for `./pathway up`, or for a test that wants one of its own.
///
/// `environment` adds variables to single services, by service name. `without` leaves services out.
public record PlatformOptions(
        Path root,
        Path data,
        Ports ports,
        boolean debug,
        boolean demo,
        Set<String> without,
        Map<String, Map<String, String>> environment,
        Progress progress) {

    /// The usual ports, data in `.pathway`, and the demo world on the first start.
    static PlatformOptions forUp(Path root, Path data, Set<String> without, Progress progress) {
        var ports = Ports.from(System.getenv());
        return new PlatformOptions(root, data, ports, false, true, without, Map.of(), progress);
    }

    /// Free ports, an empty world, and nothing printed.
    public static PlatformOptions forTest(Path data) {
        return new PlatformOptions(
                Root.find(),
                data,
                Ports.free(),
                false,
                false,
                Set.of(),
                Map.of(),
                (part, took) -> {});
    }

    public PlatformOptions withPorts(Ports ports) {
        return new PlatformOptions(root, data, ports, debug, demo, without, environment, progress);
    }

    /// Every service logs at DEBUG.
    public PlatformOptions withDebugLogs() {
        return new PlatformOptions(root, data, ports, true, demo, without, environment, progress);
    }

    public PlatformOptions withDemo() {
        return new PlatformOptions(root, data, ports, debug, true, without, environment, progress);
    }

    public PlatformOptions without(Set<String> services) {
        return new PlatformOptions(root, data, ports, debug, demo, services, environment, progress);
    }

    public PlatformOptions withEnvironment(String service, Map<String, String> variables) {
        var all = new HashMap<>(environment);
        all.put(service, variables);
        return new PlatformOptions(root, data, ports, debug, demo, without, all, progress);
    }

    public PlatformOptions withProgress(Progress told) {
        return new PlatformOptions(root, data, ports, debug, demo, without, environment, told);
    }
}
