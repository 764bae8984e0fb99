package org.referralpathway.portal.concerns;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;
import org.referralpathway.portal.people.Who;

/// Worries at the desks where the viewer sits, at the referral service, asked with their own token.
@Path("/v1/concerns")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface ConcernsApi {
    /// What a list may show: neither whom it is about nor what was written.
    record Line(
            UUID id,
            Instant at,
            @Nullable Instant takenAt,
            String needKindLabel,
            String askedBy,
            String helps) {
        public String page() {
            return "/concerns/" + id;
        }
    }

    record Worry(Line about, String text, Who person, boolean atRisk) {
        @Override
        public String toString() {
            return "Worry[not shown]";
        }
    }

    @GET
    Listing<Line> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("{id}")
    Worry one(@PathParam("id") UUID id);

    @POST
    @Path("{id}/taken")
    Worry take(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> nothing);
}
