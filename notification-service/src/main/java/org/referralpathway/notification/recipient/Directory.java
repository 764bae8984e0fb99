package org.referralpathway.notification.recipient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What the directory is asked when a message is sent, with this service's own token: where
/// somebody can be reached, and for a link that needs no sign-in.
@Path("/internal/v1")
@RegisterRestClient(configKey = "directory")
@OidcClientFilter
interface Directory {
    @GET
    @Path("addresses")
    Addresses find(
            @RestQuery @Nullable UUID user,
            @RestQuery @Nullable UUID organization,
            @RestQuery @Nullable UUID partnership,
            @RestQuery @Nullable String role);

    /// A link that confirms a listing without sign-in.
    @POST
    @Path("listing-links")
    Link mint(Wanted wanted);

    /// A link by which a party signs an agreement without sign-in.
    @POST
    @Path("agreement-links")
    Link mint(ToSign wanted);

    record Wanted(UUID service) {}

    record ToSign(UUID agreement, UUID organization) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Link(String token) {
        @Override
        public String toString() {
            return "Link[token]";
        }
    }

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
