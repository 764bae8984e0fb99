package org.referralpathway.referral.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.referral.ConflictCheck;

@Path("/v1/referrals/{id}/conflict-check")
@RunOnVirtualThread
class ConflictResource {
    record Asked(
            @NotBlank(message = "Enter the names of those on both sides")
                    @Size(max = 500, message = "Use at most 500 characters")
                    String parties) {
        @Override
        public String toString() {
            return "Asked[not shown]";
        }
    }

    record Verdict(@NotNull(message = "Say whether there is a conflict") Boolean conflict) {}

    private final ConflictCheck check;

    ConflictResource(ConflictCheck check) {
        this.check = check;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER, Roles.REFERRER})
    @Operation(
            summary = "How a conflict check stands",
            description = "The names only for the one of the group who checks, until they answer.")
    public ConflictCheck.View view(UUID id) {
        return check.view(id);
    }

    @PUT
    @RolesAllowed(Roles.REFERRER)
    @Operation(
            summary = "Ask the group whether it may act for somebody",
            description =
                    "Before its answer and with the person's consent: one of the group reads the"
                            + " names of the parties, and nothing else.")
    public ConflictCheck.View ask(UUID id, @Valid @NotNull Asked body) {
        return check.view(check.ask(id, body.parties()));
    }

    @PUT
    @Path("taking")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "I do the conflict check: the first who says so does")
    public ConflictCheck.View take(UUID id) {
        return check.view(check.take(id));
    }

    @PUT
    @Path("verdict")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "Whether there is a conflict; with one the group declines at once")
    public ConflictCheck.View answer(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Verdict body) {
        return check.view(check.answer(id, body.conflict(), IfMatch.required(ifMatch)));
    }
}
