package org.referralpathway.notification.recipient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What the referral service is asked when a group is written to, with this service's own token.
@Path("/internal/v1")
@RegisterRestClient(configKey = "referral")
@OidcClientFilter
interface ReferralLinks {
    /// A link by which a group answers without sign-in.
    @POST
    @Path("group-links")
    Directory.Link mint(Wanted wanted);

    /// The code that a group asked for.
    @POST
    @Path("group-codes")
    Code code(Wanted wanted);

    record Wanted(UUID referral, UUID organization) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Code(String code) {
        @Override
        public String toString() {
            return "Code[not shown]";
        }
    }
}
