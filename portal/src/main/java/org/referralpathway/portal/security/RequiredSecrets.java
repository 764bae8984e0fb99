package org.referralpathway.portal.security;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses to start without secrets: made up at start, they would sign everybody out at each
/// restart and differ between two portals behind one address.
@Startup
@ApplicationScoped
class RequiredSecrets {
    private static final int LENGTH = 32;

    RequiredSecrets(
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String client,
            @ConfigProperty(name = "quarkus.oidc.authentication.state-secret") String state,
            @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret")
                    String cookies) {
        if (client.isBlank() || state.length() < LENGTH || cookies.length() < LENGTH) {
            throw new IllegalStateException(
                    "QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET and"
                            + " QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET need 32"
                            + " characters each");
        }
    }
}
