package org.referralpathway.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Keycloak's own distribution with the demo realm, in development mode: plain HTTP on this machine
/// only.
final class Keycloak implements Part {
    private final KeycloakHome home;
    private final Realm realm;
    private final ChildPart process;

    Keycloak(BackingSettings settings) {
        this.home = new KeycloakHome(settings.root(), settings.data());
        this.realm = new Realm(settings);
        var launch =
                new ChildPart.Launch(
                        "keycloak",
                        () -> command(settings),
                        environment(settings.secrets()),
                        Readiness.http(discovery(settings)),
                        Duration.ofMinutes(5));
        this.process = new ChildPart(launch, settings.log("keycloak"), settings.run());
    }

    static URI discovery(BackingSettings settings) {
        return settings.http(Port.KEYCLOAK)
                .resolve("/realms/pathway/.well-known/openid-configuration");
    }

    @Override
    public void start() {
        home.prepare();
        realm.writeInto(home.folder());
        process.start();
        home.keepRebuilt();
    }

    private List<String> command(BackingSettings settings) {
        var address = settings.http(Port.KEYCLOAK);
        var management = settings.ports().of(Port.KEYCLOAK_MANAGEMENT);
        return List.of(
                home.folder().resolve("bin/kc.sh").toString(),
                "start-dev",
                "--http-host=" + address.getHost(),
                "--http-port=" + address.getPort(),
                "--hostname=" + address,
                "--import-realm",
                "--health-enabled=true",
                "--http-management-port=" + management);
    }

    /// Keycloak insists on its own choice of garbage collector, so only the heap is bounded.
    private static Map<String, String> environment(Secrets secrets) {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP",
                "-Xms128m -Xmx512m",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.password("keycloak.admin"));
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public boolean alive() {
        return process.alive();
    }

    @Override
    public List<ProcessHandle> processes() {
        return process.processes();
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public Path log() {
        return process.log();
    }
}
