package org.referralpathway.portal.needs;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;

/// Asking several groups, at the referral service, asked with the viewer's own token.
@Path("/v1/needs/{id}/offers")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface SeveralApi {
    /// @param mode `cascade` or `broadcast`
    record Several(String mode, List<UUID> services) {}

    /// @param left whom nobody has asked yet
    /// @param ended null while it goes on
    record Line(List<UUID> left, @Nullable String ended) {
        public boolean runs() {
            return ended == null && !left.isEmpty();
        }
    }

    @POST
    void ask(@PathParam("id") UUID need, @HeaderParam("Idempotency-Key") UUID key, Several several);

    @GET
    Line line(@PathParam("id") UUID need);

    @DELETE
    void stop(@PathParam("id") UUID need);
}
