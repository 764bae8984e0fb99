package org.referralpathway.portal.tasks;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;

/// Tasks at the referral service, asked with the viewer's own token.
@Path("/v1/tasks")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface TasksApi {
    /// Something to look at, about a need or one of its referrals.
    record Task(
            UUID id,
            String kind,
            UUID need,
            @Nullable UUID referral,
            String needKindLabel,
            Instant openedAt) {
        public String text() {
            return switch (kind) {
                case "missed-delivery" -> "Did not come: find out how the person is";
                case "untold-delivery" ->
                        "Nobody has said whether it came: find out how the person is";
                case "concern" -> "Somebody is worried about the person";
                case "still-needed" -> "The help has ended. Is it still needed?";
                case "emergency-sight" ->
                        "Somebody learned who the person is in an emergency: see whether it was right";
                case "still-all-right" ->
                        "Their own people helped a month ago. Is it still all right?";
                case "sharing-ends" -> "What they agreed to ends within a week: ask again";
                case "proposal-expired" -> "Nobody decided what was proposed: ring them";
                case "nobody-left" -> "Nobody is left to ask: choose others, or end the need";
                case "same-need" ->
                        "Another organisation has the same need in hand: speak with your coordinator";
                case "emergency-over" ->
                        "The emergency is over, and what it allowed: agree with the person what may be"
                                + " shared";
                case "sharing-ended" ->
                        "They do not want their details shared any more: speak with them";
                default -> "Look at this";
            };
        }

        public String page() {
            return referral == null ? "/needs/" + need : "/referrals/" + referral;
        }
    }

    @GET
    Listing<Task> tasks(@QueryParam("limit") int limit);

    @POST
    @Path("{id}/done")
    void done(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> nothing);
}
