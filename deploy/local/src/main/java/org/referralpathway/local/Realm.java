package org.referralpathway.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The demo realm with this installation's secrets and ports in it.
final class Realm {
    private static final String FILE = "/org/referralpathway/keycloak/pathway-realm.json";

    private final BackingSettings settings;

    Realm(BackingSettings settings) {
        this.settings = settings;
    }

    /// Keycloak imports a realm only where there is none. A realm file that differs from the one
    /// imported (the project moved on, or the portal has another port) therefore starts it afresh.
    void writeInto(Path keycloakHome) {
        var imported = keycloakHome.resolve("data/import/pathway-realm.json");
        var content = filled();
        try {
            if (Files.exists(imported) && Files.readString(imported).equals(content)) {
                return;
            }
            Folders.delete(keycloakHome.resolve("data/h2"));
            Files.createDirectories(imported.getParent());
            Files.writeString(imported, content);
        } catch (IOException e) {
            throw new CannotRun("The realm cannot be written to %s.".formatted(imported), e);
        }
    }

    private String filled() {
        var values =
                Map.of(
                        "PORTAL_PORT", Integer.toString(settings.ports().of(Port.PORTAL)),
                        "SMTP_PORT", Integer.toString(settings.ports().of(Port.SMTP)),
                        "PORTAL_SECRET", secretOf("portal"),
                        "DIRECTORY_SERVICE_SECRET", secretOf("directory-service"),
                        "REFERRAL_SERVICE_SECRET", secretOf("referral-service"),
                        "NOTIFICATION_SERVICE_SECRET", secretOf("notification-service"));
        var realm = template();
        for (var value : values.entrySet()) {
            realm = realm.replace("${" + value.getKey() + "}", value.getValue());
        }
        return realm;
    }

    private String secretOf(String client) {
        return settings.clientSecret(client);
    }

    private static String template() {
        try (InputStream file = Realm.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new CannotRun("The realm is not on the class path; build deploy/keycloak.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
