package org.referralpathway.portal.own;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.referralpathway.portal.api.ApiProblems;

/// Links of the viewer's group that still open something, asked with their own token.
@Path("/v1/referrals/{id}/links")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface OpenLinksApi {
    record Entry(UUID id, String purpose, Instant madeAt, Instant until) {
        public String text() {
            return purpose.equals("VOLUNTEER") ? "For a volunteer" : "In a mail to your group";
        }
    }

    record Items(List<Entry> items) {}

    @GET
    Items of(@PathParam("id") UUID referral);

    @DELETE
    @Path("{link}")
    void takeBack(@PathParam("id") UUID referral, @PathParam("link") UUID link);
}
