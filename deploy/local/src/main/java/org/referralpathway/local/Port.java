package org.referralpathway.local;

/// Where each part listens on 127.0.0.1, unless the environment says otherwise.
public enum Port {
    PORTAL(8080, "portal"),
    DIRECTORY(8081, "directory"),
    REFERRAL(8082, "referral"),
    NOTIFICATION(8083, "notification"),
    KEYCLOAK(8180, "keycloak"),
    KEYCLOAK_MANAGEMENT(9190, "keycloak"),
    POSTGRESQL(5433, "postgresql"),
    KAFKA(9092, "kafka"),
    KAFKA_CONTROLLER(9093, "kafka"),
    SMTP(2525, "mail"),
    MAIL_PAGE(8025, "mail");

    private final int usual;
    private final String part;

    Port(int usual, String part) {
        this.usual = usual;
        this.part = part;
    }

    int usual() {
        return usual;
    }

    String part() {
        return part;
    }

    /// The environment variable that changes it.
    String variable() {
        return "PATHWAY_" + name() + "_PORT";
    }
}
