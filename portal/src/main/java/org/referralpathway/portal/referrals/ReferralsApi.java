package org.referralpathway.portal.referrals;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;

/// Referrals at the referral service, asked with the viewer's own token.
@Path("/v1/referrals")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface ReferralsApi {
    /// An offer of a need to a service.
    record NewReferral(UUID need, UUID service) {}

    @GET
    Listing<ReferralView> referrals(
            @QueryParam("status") @Nullable ReferralStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("{id}")
    ReferralView referral(@PathParam("id") UUID id);

    @POST
    ReferralView send(@HeaderParam("Idempotency-Key") UUID key, NewReferral referral);

    @POST
    @Path("{id}/{action}")
    ReferralView move(
            @PathParam("id") UUID id,
            @PathParam("action") String action,
            @HeaderParam("Idempotency-Key") UUID key,
            @HeaderParam("If-Match") String version,
            Map<String, Object> answers);

    @POST
    @Path("{id}/proposal/{decision}")
    ReferralView decide(
            @PathParam("id") UUID id,
            @PathParam("decision") String decision,
            @HeaderParam("Idempotency-Key") UUID key,
            @HeaderParam("If-Match") String version,
            Map<String, Object> nothing);

    /// @param answer empty for yes, or the reason of a no
    @POST
    @Path("{id}/spoken-answer")
    ReferralView spoken(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            @HeaderParam("If-Match") String version,
            Map<String, Object> answer);

    @POST
    @Path("{id}/spoken-answer/undo")
    ReferralView undoSpoken(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            @HeaderParam("If-Match") String version,
            Map<String, Object> nothing);

    @POST
    @Path("{id}/deliveries")
    ReferralView plan(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            @HeaderParam("If-Match") String version,
            Map<String, Object> planned);

    @POST
    @Path("{id}/deliveries/{delivery}/{came}")
    ReferralView told(
            @PathParam("id") UUID id,
            @PathParam("delivery") UUID delivery,
            @PathParam("came") String came,
            @HeaderParam("Idempotency-Key") UUID key,
            @HeaderParam("If-Match") String version,
            Map<String, Object> said);

    @POST
    @Path("{id}/concerns")
    ReferralView.Numbers worry(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> said);

    @PUT
    @Path("{id}/assignee")
    ReferralView assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String version,
            Map<String, Object> whom);
}
