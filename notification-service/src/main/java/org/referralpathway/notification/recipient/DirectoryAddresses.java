package org.referralpathway.notification.recipient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The directory's answer to "where can they be reached?", asked with this service's own token.
@Path("/internal/v1/addresses")
@RegisterRestClient(configKey = "directory")
@OidcClientFilter
interface DirectoryAddresses {
    @GET
    Addresses find(
            @RestQuery @Nullable UUID user,
            @RestQuery @Nullable UUID organization,
            @RestQuery @Nullable UUID partnership,
            @RestQuery @Nullable String role);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Addresses(List<Address> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Address(UUID recipient, @Nullable String email) {
        @Override
        public String toString() {
            return "Address[" + recipient + "]";
        }
    }
}
