package org.referralpathway.directory.freshness.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.freshness.AfterQuiet;
import org.referralpathway.directory.freshness.ConfirmListings;
import org.referralpathway.directory.freshness.QuietListings;
import org.referralpathway.directory.freshness.SignOfLife;
import org.referralpathway.kit.caller.Roles;

/// Saying a thing twice on a day changes nothing, so these are PUTs without a version.
@Path("/v1")
@RunOnVirtualThread
@Tag(name = "Freshness")
class ConfirmationResource {
    private final ConfirmListings confirm;
    private final QuietListings quiet;

    ConfirmationResource(ConfirmListings confirm, QuietListings quiet) {
        this.confirm = confirm;
        this.quiet = quiet;
    }

    record Confirmations(@NotEmpty @Size(max = 100) List<@NotNull UUID> services) {}

    /// @param confirmed those that were there for the caller
    record Confirmed(List<UUID> confirmed) {}

    @PUT
    @Path("services/{id}/confirmation")
    @RolesAllowed({Roles.PROVIDER, Roles.COORDINATOR, Roles.STEWARD})
    @APIResponse(responseCode = "204", description = "It counts as confirmed today")
    @APIResponse(responseCode = "404", description = "It is not there, or not for this caller")
    @Operation(summary = "Say that a listing is still right")
    public void confirm(@PathParam("id") UUID id) {
        confirm.confirm(id, SignOfLife.CONFIRMED);
    }

    @PUT
    @Path("confirmations")
    @RolesAllowed({Roles.COORDINATOR, Roles.STEWARD})
    @Operation(
            summary = "Confirmed by phone today",
            description =
                    "For many listings at once; those that are not the caller's are left out.")
    public Confirmed confirm(@Valid @NotNull Confirmations wanted) {
        return new Confirmed(confirm.confirm(wanted.services(), SignOfLife.PHONE));
    }

    @GET
    @Path("quiet-listings")
    @RolesAllowed({Roles.COORDINATOR, Roles.STEWARD})
    @Operation(
            summary = "Listings that nobody has given a sign for, the longest quiet first",
            description = "A coordinator's: those of the partnerships that they coordinate.")
    public QuietListings.Page quiet(
            @QueryParam("days") @DefaultValue("180") @PositiveOrZero @Max(3650) int days,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Max(100) @PositiveOrZero int limit) {
        return quiet.quiet(days, AfterQuiet.of(cursor), Math.max(1, limit));
    }
}
