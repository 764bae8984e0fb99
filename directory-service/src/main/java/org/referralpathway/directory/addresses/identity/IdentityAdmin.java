package org.referralpathway.directory.addresses.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// Keycloak's admin API for the realm.
@RegisterRestClient(configKey = "identity-admin")
@OidcClientFilter
interface IdentityAdmin {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(@Nullable String email, boolean enabled) {
        /// Never printed: a log line must not become an address book.
        @Override
        public String toString() {
            return "User";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Role(String name) {}

    @GET
    @Path("/users/{id}")
    User user(@PathParam("id") UUID id);

    @GET
    @Path("/users/{id}/role-mappings/realm")
    List<Role> roles(@PathParam("id") UUID id);
}
