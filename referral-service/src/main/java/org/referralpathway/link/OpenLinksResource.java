package org.referralpathway.link;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Page;

@Path("/v1/referrals/{id}/links")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Tag(name = "Links")
class OpenLinksResource {
    private final OpenLinks links;

    OpenLinksResource(OpenLinks links) {
        this.links = links;
    }

    @GET
    @Operation(summary = "The links of the caller's group that still open this referral")
    public Page<OpenLinks.Entry> list(UUID id) {
        return new Page<>(links.of(id), null);
    }

    @DELETE
    @Path("{link}")
    @Operation(summary = "Take a link back: it opens nothing from now on")
    public RestResponse<Void> takeBack(UUID id, UUID link) {
        links.takeBack(id, link);
        return RestResponse.noContent();
    }
}
