package org.referralpathway.local;

import com.github.dockerjava.api.model.Bind;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/// The same servers in containers, on the same ports and with the same settings. Data are kept in
/// named volumes where the embedded servers keep them in the data folder.
record ContainerServers(Part postgresql, Part kafka, Part keycloak, Part mail)
        implements BackingServers {

    static ContainerServers with(BackingSettings settings) {
        return new ContainerServers(
                part(settings, "postgresql", ContainerServers::newPostgresql),
                part(settings, "kafka", ContainerServers::newKafka),
                part(settings, "keycloak", ContainerServers::newKeycloak),
                new MailPart(settings));
    }

    private static Part part(BackingSettings settings, String name, ContainerPart.Recipe recipe) {
        return new ContainerPart(name, settings, recipe);
    }

    private static GenericContainer<?> newPostgresql(BackingSettings settings) {
        var container = new GenericContainer<>("postgres:18");
        container.addEnv("POSTGRES_PASSWORD", settings.superuser().password());
        container.addEnv("POSTGRES_HOST_AUTH_METHOD", "scram-sha-256");
        container.addEnv(
                "POSTGRES_INITDB_ARGS",
                "--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8");
        var durable = settings.durable() ? "on" : "off";
        return bind(settings, container, Port.POSTGRESQL, 5432, "/var/lib/postgresql")
                .withCommand(
                        """
                        postgres -c max_connections=300 -c timezone=UTC -c log_min_messages=log \
                        -c log_error_verbosity=terse -c fsync=%1$s -c synchronous_commit=%1$s \
                        -c full_page_writes=%1$s\
                        """
                                .formatted(durable))
                .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2));
    }

    private static GenericContainer<?> newKafka(BackingSettings settings) {
        var container = new GenericContainer<>("apache/kafka:4.1.1");
        KafkaSettings.of(
                        "PLAINTEXT://:9092,CONTROLLER://127.0.0.1:9093",
                        settings.bootstrapServers(),
                        "127.0.0.1:9093",
                        "/var/lib/kafka/data",
                        settings.newTopicsOnDemand())
                .forEach((k, v) -> container.addEnv(KafkaSettings.asEnvironment(k), v));
        return bind(settings, container, Port.KAFKA, 9092, "/var/lib/kafka/data")
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1));
    }

    private static GenericContainer<?> newKeycloak(BackingSettings settings) {
        var file = settings.data().resolve("keycloak-container");
        new Realm(settings).writeInto(file);
        var container = new GenericContainer<>("quay.io/keycloak/keycloak:26.7.3");
        container.addEnv("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        container.addEnv(
                "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.secrets().password("keycloak.admin"));
        container.setPortBindings(List.of(binding(settings, Port.KEYCLOAK, 8080)));
        return container
                .withCopyFileToContainer(
                        MountableFile.forHostPath(file.resolve("data/import")),
                        "/opt/keycloak/data/import")
                .withCommand("start-dev --import-realm --hostname=" + settings.http(Port.KEYCLOAK))
                .waitingFor(
                        Wait.forHttp(Keycloak.discovery(settings).getPath())
                                .forPort(8080)
                                .withStartupTimeout(Duration.ofMinutes(5)));
    }

    /// A volume belongs to one data folder, because each has passwords of its own.
    private static GenericContainer<?> bind(
            BackingSettings settings,
            GenericContainer<?> container,
            Port port,
            int inside,
            String data) {
        var volume = "pathway-%s-%08x".formatted(port.part(), settings.data().hashCode());
        container.setPortBindings(List.of(binding(settings, port, inside)));
        container.setBinds(List.of(Bind.parse(volume + ":" + data)));
        return container;
    }

    private static String binding(BackingSettings settings, Port port, int inside) {
        return "127.0.0.1:%d:%d".formatted(settings.ports().of(port), inside);
    }
}
