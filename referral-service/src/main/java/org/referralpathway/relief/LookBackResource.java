package org.referralpathway.relief;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/incidents/{id}/review")
@RunOnVirtualThread
@RolesAllowed({Roles.COORDINATOR, Roles.PARTNER})
class LookBackResource {
    private final LookBack back;

    LookBackResource(LookBack back) {
        this.back = back;
    }

    @GET
    @Operation(
            summary = "What came of an emergency",
            description =
                    "Against the thirty days before it in the same area. Counts, no names. Who does"
                            + " not coordinate is told no counts under 5.")
    public LookBack.Review review(UUID id) {
        return back.of(id);
    }
}
