package org.referralpathway.portal.needs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.listings.Days;

/// The board from which groups take needs, at the referral service, with the viewer's own token.
@Path("/v1")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface BoardApi {
    @GET
    @Path("needs/{id}/board")
    State state(@PathParam("id") UUID need);

    @PUT
    @Path("needs/{id}/board")
    void put(@PathParam("id") UUID need);

    @DELETE
    @Path("needs/{id}/board")
    void takeOff(@PathParam("id") UUID need);

    @GET
    @Path("board")
    NeedsApi.Items<Entry> all();

    @PUT
    @Path("board/{need}/claim")
    Taken take(@PathParam("need") UUID need, Take take);

    record Take(UUID service) {}

    record Taken(UUID referral) {}

    /// @param on whether groups see it there
    /// @param allowed whether it may be put there
    record State(boolean on, boolean allowed) {}

    /// What a group may take.
    ///
    /// @param services its own that do this
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            UUID need,
            String kindLabel,
            String urgency,
            @Nullable LocalDate by,
            int quantity,
            String outcode,
            List<String> notOn,
            List<String> languages,
            List<String> access,
            Instant postedAt,
            List<Doer> services) {
        public String urgencyText() {
            return Urgency.text(urgency);
        }

        public String notOnText() {
            return Days.names(notOn);
        }
    }

    record Doer(UUID service, String name) {}
}
