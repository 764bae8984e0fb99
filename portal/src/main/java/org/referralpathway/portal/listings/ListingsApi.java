package org.referralpathway.portal.listings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;

/// Listings at the directory, asked with the steward's own token.
@Path("/v1")
@AccessToken
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface ListingsApi {
    /// A listing that nobody but stewards knows of until one has decided.
    record Held(UUID service, String organizationName, String name, long version) {}

    /// Whether its places must not be known.
    record Decision(boolean confidential) {}

    /// Somebody says that a group's listings are theirs to look after.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Claim(
            UUID id,
            @Nullable String organizationName,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String note,
            boolean registerMatches,
            boolean domainMatches,
            long version) {
        @Override
        public String toString() {
            return "Claim";
        }
    }

    record ClaimDecision(boolean accept) {}

    @GET
    @Path("claims")
    Listing<Claim> claims(@QueryParam("limit") int limit);

    @PUT
    @Path("claims/{id}/decision")
    void decideClaim(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String version,
            ClaimDecision decision);

    @GET
    @Path("held-listings")
    Listing<Held> held(@QueryParam("limit") int limit);

    @PUT
    @Path("services/{id}/place-rule")
    Held decide(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String version, Decision decision);
}
