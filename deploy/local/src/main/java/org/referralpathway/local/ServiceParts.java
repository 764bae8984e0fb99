package org.referralpathway.local;

import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes a part out of each service that is to run.
final class ServiceParts {
    private static final List<String> JVM_OPTIONS =
            List.of(
                    "-Xms64m",
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+ExitOnOutOfMemoryError");

    private final BackingSettings settings;
    private final Databases databases;
    private final PlatformOptions options;

    ServiceParts(BackingSettings settings, Databases databases, PlatformOptions options) {
        this.settings = settings;
        this.databases = databases;
        this.options = options;
    }

    /// The services that have a database.
    static Stream<String> names() {
        return ServiceModule.ALL.stream()
                .filter(ServiceModule::hasDatabase)
                .map(ServiceModule::name);
    }

    List<Part> all() {
        return ServiceModule.ALL.stream()
                .filter(module -> !options.without().contains(module.name()))
                .map(this::part)
                .toList();
    }

    private Part part(ServiceModule module) {
        var ready = settings.http(module.port()).resolve("/q/health/ready");
        var launch =
                new ChildPart.Launch(
                        module.name(),
                        () -> command(module),
                        environment(module),
                        Readiness.http(ready),
                        Duration.ofMinutes(2));
        return new ChildPart(launch, settings.log(module.name()), settings.run());
    }

    private List<String> command(ServiceModule module) {
        var jar = module.jar(settings.root());
        if (!Files.exists(jar)) {
            throw new CannotRun("%s is not built: there is no %s.".formatted(module.name(), jar));
        }
        return Jvm.jar(JVM_OPTIONS, jar);
    }

    private Map<String, String> environment(ServiceModule module) {
        var environment = new HashMap<>(new ServiceEnvironment(settings, databases).of(module));
        if (options.debug()) {
            environment.put("QUARKUS_LOG_LEVEL", "DEBUG");
        }
        environment.putAll(options.environment().getOrDefault(module.name(), Map.of()));
        return environment;
    }
}
