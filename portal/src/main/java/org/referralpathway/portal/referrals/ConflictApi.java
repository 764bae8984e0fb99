package org.referralpathway.portal.referrals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;

/// Conflict checks, at the referral service, with the viewer's own token.
@Path("/v1/referrals/{id}/conflict-check")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface ConflictApi {
    @GET
    Check view(@PathParam("id") UUID referral);

    @PUT
    Check ask(@PathParam("id") UUID referral, Map<String, String> parties);

    @PUT
    @Path("taking")
    Check take(@PathParam("id") UUID referral, Map<String, String> nothing);

    @PUT
    @Path("verdict")
    Check answer(
            @PathParam("id") UUID referral,
            @HeaderParam("If-Match") String version,
            Map<String, Boolean> conflict);

    /// @param state `asked`, `taken`, `clear` or `conflict`
    /// @param parties only for the one who checks
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Check(
            String state,
            boolean mine,
            @Nullable String parties,
            Instant askedAt,
            @Nullable Instant answeredAt) {
        public boolean isAsked() {
            return state.equals("asked");
        }

        public String text() {
            return switch (state) {
                case "asked" -> "Nobody in the group has begun yet";
                case "taken" -> "Somebody in the group is checking";
                case "clear" -> "No conflict: the group may act";
                default -> "There is a conflict: the group cannot act";
            };
        }

        @Override
        public String toString() {
            return "Check[not shown]";
        }
    }
}
