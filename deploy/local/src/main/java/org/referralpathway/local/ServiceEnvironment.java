package org.referralpathway.local;

import java.util.HashMap;
import java.util.Map;

/// The settings a service is given, as Quarkus reads them from the environment.
final class ServiceEnvironment {
    /// On a small machine Keycloak's first answers are slow while all services start at once.
    private static final String PATIENCE = "60S";

    private final BackingSettings settings;
    private final Databases databases;

    ServiceEnvironment(BackingSettings settings, Databases databases) {
        this.settings = settings;
        this.databases = databases;
    }

    Map<String, String> of(ServiceModule module) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", port(module.port()));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm());
        environment.put("QUARKUS_OIDC_CONNECTION_TIMEOUT", PATIENCE);
        if (module.hasDatabase()) {
            addDatabase(environment, module.name());
            environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.bootstrapServers());
            environment.put(
                    "PATHWAY_SECRETS_HMAC", settings.secrets().key("hmac." + module.name()));
        }
        switch (module.name()) {
            case "directory" -> addDirectory(environment);
            case "referral" -> addReferral(environment);
            case "notification" -> addNotification(environment);
            case "portal" -> addPortal(environment);
            default -> {}
        }
        return environment;
    }

    private void addDatabase(Map<String, String> environment, String name) {
        var database = databases.of(name, name);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.app().user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.app().password());
        environment.put("QUARKUS_FLYWAY_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner().user());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.owner().password());
        var system = database.system();
        if (system != null) {
            environment.put("QUARKUS_DATASOURCE_SYSTEM_JDBC_URL", database.jdbcUrl());
            environment.put("QUARKUS_DATASOURCE_SYSTEM_USERNAME", system.user());
            environment.put("QUARKUS_DATASOURCE_SYSTEM_PASSWORD", system.password());
        }
    }

    private void addDirectory(Map<String, String> environment) {
        var admin = settings.http(Port.KEYCLOAK).resolve("/admin/realms/pathway");
        environment.put("PATHWAY_IDENTITY_ADMIN_URL", admin.toString());
        environment.put("PATHWAY_PORTAL_URL", http(Port.PORTAL));
        addServiceAccount(environment, "directory-service");
    }

    private void addReferral(Map<String, String> environment) {
        environment.put(
                "PATHWAY_SECRETS_MASTER_KEY", settings.secrets().key("master-key.referral"));
        addServiceAccount(environment, "referral-service");
    }

    private void addNotification(Map<String, String> environment) {
        environment.put("QUARKUS_REST_CLIENT_DIRECTORY_URL", http(Port.DIRECTORY));
        environment.put("QUARKUS_REST_CLIENT_REFERRAL_URL", http(Port.REFERRAL));
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", port(Port.SMTP));
        environment.put("PATHWAY_PORTAL_URL", http(Port.PORTAL));
        addServiceAccount(environment, "notification-service");
    }

    private void addPortal(Map<String, String> environment) {
        environment.put("QUARKUS_REST_CLIENT_DIRECTORY_URL", http(Port.DIRECTORY));
        environment.put("QUARKUS_REST_CLIENT_REFERRAL_URL", http(Port.REFERRAL));
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", settings.clientSecret("portal"));
        environment.put(
                "QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET",
                settings.secrets().password("portal.state"));
        environment.put(
                "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET",
                settings.secrets().password("portal.session"));
    }

    private void addServiceAccount(Map<String, String> environment, String client) {
        environment.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", realm());
        environment.put("QUARKUS_OIDC_CLIENT_CONNECTION_TIMEOUT", PATIENCE);
        environment.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", client);
        environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", settings.clientSecret(client));
    }

    private String realm() {
        return http(Port.KEYCLOAK) + "/realms/pathway";
    }

    private String http(Port port) {
        return settings.http(port).toString();
    }

    private String port(Port port) {
        return Integer.toString(settings.ports().of(port));
    }
}
