package org.referralpathway.sharing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/partnerships/{partnership}/clearances/{organization}/{kind}")
@RunOnVirtualThread
@RolesAllowed(Roles.COORDINATOR)
class ClearanceResource {
    private final Clearances clearances;

    ClearanceResource(Clearances clearances) {
        this.clearances = clearances;
    }

    @PUT
    @Operation(summary = "Let a group be asked for a sensitive kind of help")
    public void clear(UUID partnership, UUID organization, String kind) {
        clearances.clear(partnership, organization, kind);
    }

    @DELETE
    @Operation(summary = "Ask a group no more for a sensitive kind of help")
    public void take(UUID partnership, UUID organization, String kind) {
        clearances.take(partnership, organization, kind);
    }
}
