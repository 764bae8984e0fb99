package org.referralpathway.local;

import java.net.URI;

/// Where the running platform answers.
public record Addresses(
        URI portal,
        URI directory,
        URI referral,
        URI notification,
        URI keycloak,
        URI mailPage,
        String kafkaBootstrapServers) {

    static Addresses of(BackingSettings settings) {
        return new Addresses(
                settings.http(Port.PORTAL),
                settings.http(Port.DIRECTORY),
                settings.http(Port.REFERRAL),
                settings.http(Port.NOTIFICATION),
                settings.http(Port.KEYCLOAK),
                settings.http(Port.MAIL_PAGE),
                settings.bootstrapServers());
    }
}
