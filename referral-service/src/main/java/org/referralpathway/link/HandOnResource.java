package org.referralpathway.link;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.kit.caller.Roles;

/// Links that somebody who has signed in hands on to somebody who has not. Each is told once and
/// takes the place of the one before, so that asking again is no second link.
@Path("/v1/links")
@RunOnVirtualThread
@Tag(name = "Links")
class HandOnResource {
    /// @param volunteer who goes, as the group knows them; compared, and not kept
    record Errand(
            @NotNull UUID referral,
            @NotNull UUID delivery,
            @NotBlank(message = "Enter the name of whoever goes")
                    @Size(max = 100, message = "Use at most 100 characters")
                    @Pattern(
                            regexp = "\\s*\\S+\\s+\\S.*",
                            message = "Enter the first and the last name of whoever goes")
                    String volunteer) {
        @Override
        public String toString() {
            return "Errand[not shown]";
        }
    }

    record ForPerson(@NotNull UUID supportCase) {}

    private final HandOn handOn;

    HandOnResource(HandOn handOn) {
        this.handOn = handOn;
    }

    @POST
    @Path("volunteer")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "A link for the volunteer who goes")
    public HandOn.Made volunteer(@Valid @NotNull Errand body) {
        return handOn.toVolunteer(body.referral(), body.delivery(), body.volunteer());
    }

    @POST
    @Path("person")
    @RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
    @Operation(summary = "A link and a code for the person helped")
    public HandOn.Made person(@Valid @NotNull ForPerson body) {
        return handOn.toPerson(body.supportCase());
    }
}
