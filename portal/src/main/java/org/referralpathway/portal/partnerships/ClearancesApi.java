package org.referralpathway.portal.partnerships;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;

/// Who may be asked for sensitive kinds of help, at the referral service, asked with the
/// coordinator's own token.
@Path("/v1/partnerships/{partnership}/clearances")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface ClearancesApi {
    /// @param since null where the group is not asked for it
    record Line(
            UUID organization,
            String name,
            String kind,
            String kindLabel,
            @Nullable Instant since) {}

    record Lines(List<Line> items) {}

    @GET
    Lines list(@PathParam("partnership") UUID partnership);

    @PUT
    @Path("{organization}/{kind}")
    void clear(
            @PathParam("partnership") UUID partnership,
            @PathParam("organization") UUID organization,
            @PathParam("kind") String kind);

    @DELETE
    @Path("{organization}/{kind}")
    void take(
            @PathParam("partnership") UUID partnership,
            @PathParam("organization") UUID organization,
            @PathParam("kind") String kind);
}
