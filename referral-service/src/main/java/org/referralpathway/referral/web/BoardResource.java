package org.referralpathway.referral.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Page;
import org.referralpathway.referral.Claims;

@Path("/v1/board")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
class BoardResource {
    record Take(@NotNull(message = "Choose which of your listings it is for") UUID service) {}

    record Taken(UUID referral) {}

    private final Claims claims;

    BoardResource(Claims claims) {
        this.claims = claims;
    }

    @GET
    @Operation(
            summary = "What the caller's group may take",
            description =
                    "Of its partnerships and of the kinds that it does, at most 100; nothing of who"
                            + " it is about.")
    public Page<Claims.OnBoard> all() {
        return new Page<>(claims.all(), null);
    }

    @PUT
    @Path("{need}/claim")
    @Operation(
            summary = "Take a need from the board",
            description = "The first has it. Taking it again is taking it once.")
    public Taken take(UUID need, @Valid @NotNull Take take) {
        return new Taken(claims.take(need, take.service()));
    }
}
