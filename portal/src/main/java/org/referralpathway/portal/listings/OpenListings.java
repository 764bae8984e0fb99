package org.referralpathway.portal.listings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;

/// Listings as everybody may read them, and links that need no sign-in; asked without a token.
@Path("/")
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface OpenListings {
    @GET
    @Path("oruk/v3/services/{id}")
    PublicListing one(@PathParam("id") UUID id);

    @POST
    @Path("v1/services/{id}/suggestions")
    void suggest(@PathParam("id") UUID id, Suggestion suggestion);

    @POST
    @Path("v1/listing-links/read")
    Linked read(Shown link);

    @POST
    @Path("v1/listing-links/confirm")
    Linked confirm(Confirmed link);

    @POST
    @Path("v1/organizations/{id}/claims")
    void claim(@PathParam("id") UUID organization, Claim claim);

    /// Who asks to look after an organisation's listings.
    record Claim(
            String email,
            String firstName,
            String lastName,
            @Nullable String number,
            @Nullable String note) {
        @Override
        public String toString() {
            return "Claim";
        }
    }

    record Suggestion(String text) {}

    /// The secret of a link.
    record Shown(String token) {
        @Override
        public String toString() {
            return "Shown[token]";
        }
    }

    /// @param service another listing of the same group; null for the link's own
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Confirmed(String token, @Nullable UUID service) {
        @Override
        public String toString() {
            return "Confirmed[token]";
        }
    }

    /// Another listing of the same group, which nobody has confirmed lately.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Other(UUID service, String name, LocalDate aliveOn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Linked(UUID service, String name, LocalDate aliveOn, String stage, List<Other> others) {
        public boolean isHidden() {
            return stage.equals("hidden");
        }

        public boolean isFresh() {
            return stage.equals("fresh");
        }
    }
}
