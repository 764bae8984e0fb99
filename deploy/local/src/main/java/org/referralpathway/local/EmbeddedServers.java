package org.referralpathway.local;

/// Servers that run straight on this machine, from what Maven downloads.
record EmbeddedServers(Part postgresql, Part kafka, Part keycloak, Part mail)
        implements BackingServers {

    static EmbeddedServers with(BackingSettings settings) {
        return new EmbeddedServers(
                new PostgresServer(settings),
                new KafkaProcess(settings),
                new Keycloak(settings),
                new MailPart(settings));
    }
}
