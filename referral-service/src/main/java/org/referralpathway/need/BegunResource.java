package org.referralpathway.need;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Page;

@Path("/v1/need-drafts")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class BegunResource {
    private final Drafts drafts;

    BegunResource(Drafts drafts) {
        this.drafts = drafts;
    }

    @GET
    @Operation(summary = "Needs that the caller has begun to write, newest first")
    public Page<Drafts.Begun> own() {
        return new Page<>(drafts.own(), null);
    }
}
