package org.referralpathway.local;

import java.net.URI;
import java.nio.file.Path;

/// What the backing servers need to know. Ports are fixed before anything starts, so every address
/// is known from the beginning, whichever kind of server is behind it.
record BackingSettings(
        Path root,
        Path data,
        Path logs,
        Ports ports,
        Secrets secrets,
        RunFolder run,
        boolean durable,
        boolean newTopicsOnDemand) {

    Login superuser() {
        return new Login("postgres", secrets.password("postgres.password"));
    }

    String clientSecret(String client) {
        return secrets.password("client." + client);
    }

    /// Without a database, which is to be appended.
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/".formatted(ports.of(Port.POSTGRESQL));
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.of(Port.KAFKA);
    }

    URI http(Port port) {
        return ports.http(port);
    }

    Path log(String part) {
        return logs.resolve(part + ".log");
    }
}
