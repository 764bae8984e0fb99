package org.referralpathway.portal.colleagues;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.referralpathway.portal.api.ApiProblems;

/// Open work of colleagues, at the referral service, asked with the viewer's own token.
@Path("/v1")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface HandoverApi {
    /// @param needs that they answer for
    /// @param sent referrals they sent that still run
    /// @param assigned referrals to their own organisation that they do
    /// @param questions to public bodies that are not closed
    /// @param seats on teams that they hold now
    /// @param begun needs that they have begun to write
    record Work(long needs, long sent, long assigned, long questions, long seats, long begun) {
        public boolean none() {
            return needs + sent + assigned + questions + seats + begun == 0;
        }
    }

    /// @param name of who takes over: what a person does not want them to do is left to nobody
    record HandOver(UUID from, UUID to, String name) {
        @Override
        public String toString() {
            return "HandOver[not shown]";
        }
    }

    @GET
    @Path("colleagues/{user}/open-work")
    Work work(@PathParam("user") UUID user);

    @POST
    @Path("handovers")
    Work handOver(@HeaderParam("Idempotency-Key") UUID key, HandOver handOver);
}
