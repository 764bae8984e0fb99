package org.referralpathway.portal.own;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;

/// Links that the viewer hands on, asked with the viewer's own token.
@Path("/v1/links")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface LinksApi {
    @POST
    @Path("volunteer")
    Made volunteer(Errand errand);

    @POST
    @Path("person")
    Made person(Map<String, UUID> supportCase);

    /// Who goes is compared, and not kept.
    record Errand(UUID referral, UUID delivery, String volunteer) {
        @Override
        public String toString() {
            return "Errand[not shown]";
        }
    }

    /// Told once.
    record Made(String token, @Nullable String code, Instant until) {
        String under(URI base, String page) {
            return base.resolve(page + token).toString();
        }

        @Override
        public String toString() {
            return "Made[token]";
        }
    }
}
