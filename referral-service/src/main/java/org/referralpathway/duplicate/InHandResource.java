package org.referralpathway.duplicate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Page;

@Path("/v1/needs/{id}/in-hand")
@RunOnVirtualThread
@RolesAllowed(Roles.COORDINATOR)
class InHandResource {
    record Deciding(@NotNull(message = "Choose same or different") InHand.Verdict verdict) {}

    private final InHand inHand;
    private final Idempotency idempotency;

    InHandResource(InHand inHand, Idempotency idempotency) {
        this.inHand = inHand;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            summary = "Since when another organisation has the same person's same need in hand",
            description =
                    "Never for sensitive kinds, nor for people at risk. Both people read in their"
                            + " own list that it was looked at.")
    public Page<InHand.Since> list(UUID id) {
        return new Page<>(inHand.of(id), null);
    }

    @POST
    @Path("{finding}")
    @Operation(
            summary = "Say whether it is the same need",
            description = "Where it is, the workers of both find it on their lists.")
    public RestResponse<Void> decide(UUID id, UUID finding, @Valid @NotNull Deciding body) {
        idempotency.once(body, () -> inHand.decide(id, finding, body.verdict()));
        return RestResponse.noContent();
    }
}
