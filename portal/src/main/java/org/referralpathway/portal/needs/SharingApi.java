package org.referralpathway.portal.needs;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.referralpathway.portal.api.ApiProblems;

/// The grounds of a case at the referral service, asked with the viewer's own token.
@Path("/v1/cases/{id}/sharing")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface SharingApi {
    /// The newest first.
    record Grounds(List<Ground> items) {}

    @GET
    Grounds grounds(@PathParam("id") UUID id);

    @POST
    Ground record(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> ground);

    @POST
    @Path("withdrawal")
    void withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> nothing);
}
