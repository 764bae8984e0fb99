package org.referralpathway.portal.emergencies;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.people.Who;

/// Learning in an emergency who somebody is, at the referral service, asked with the viewer's own
/// token.
@Path("/v1/emergency-sight")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface EmergenciesApi {
    /// What is asked: by whom, why, and whether a second person has vouched for it.
    record Emergency(
            UUID id,
            UUID need,
            UUID user,
            String reason,
            Instant askedAt,
            @Nullable UUID approvedBy,
            @Nullable Instant validUntil) {
        public String reasonText() {
            return EmergencyPages.reasonText(reason);
        }

        public boolean waits() {
            return approvedBy == null;
        }
    }

    /// A list without pages.
    record Items<T>(List<T> items) {}

    @POST
    Emergency ask(@HeaderParam("Idempotency-Key") UUID key, Map<String, Object> asked);

    @GET
    Items<Emergency> recent();

    @GET
    @Path("{id}")
    Emergency one(@PathParam("id") UUID id);

    @GET
    @Path("{id}/person")
    Who person(@PathParam("id") UUID id);

    @POST
    @Path("{id}/approval")
    Emergency vouch(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> nothing);
}
