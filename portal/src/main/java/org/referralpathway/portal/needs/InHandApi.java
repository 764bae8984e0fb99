package org.referralpathway.portal.needs;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.referralpathway.portal.api.ApiProblems;

/// The same need in two hands, at the referral service, asked with the viewer's own token.
@Path("/v1/needs/{id}/in-hand")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface InHandApi {
    /// @param finding stands for the other need, and does not name it
    /// @param live whether help is still being looked for or given
    record Since(UUID finding, LocalDate since, boolean live) {}

    @GET
    NeedsApi.Items<Since> of(@PathParam("id") UUID need);

    @POST
    @Path("{finding}")
    void decide(
            @PathParam("id") UUID need,
            @PathParam("finding") UUID finding,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, String> verdict);
}
