package org.referralpathway.sharing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/partnerships/{partnership}/clearances")
@RunOnVirtualThread
@RolesAllowed(Roles.COORDINATOR)
class ClearanceResource {
    private static final String ONE = "{organization}/{kind}";

    record Lines(List<Clearances.Line> items) {}

    private final Clearances clearances;

    ClearanceResource(Clearances clearances) {
        this.clearances = clearances;
    }

    @GET
    @Operation(
            summary = "Who may be asked for sensitive kinds of help",
            description =
                    "The members that offer one, and whoever is cleared for one; at most 500.")
    public Lines list(UUID partnership) {
        return new Lines(clearances.list(partnership));
    }

    @PUT
    @Path(ONE)
    @Operation(summary = "Let a group be asked for a sensitive kind of help")
    public void clear(UUID partnership, UUID organization, String kind) {
        clearances.clear(partnership, organization, kind);
    }

    @DELETE
    @Path(ONE)
    @Operation(summary = "Ask a group no more for a sensitive kind of help")
    public void take(UUID partnership, UUID organization, String kind) {
        clearances.take(partnership, organization, kind);
    }
}
