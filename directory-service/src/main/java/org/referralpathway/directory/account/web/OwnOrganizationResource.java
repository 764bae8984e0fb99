package org.referralpathway.directory.account.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.problem.NotFound;

@Path("/v1/own-organization")
@RunOnVirtualThread
@RolesAllowed({
    Roles.STEWARD,
    Roles.COORDINATOR,
    Roles.PROVIDER,
    Roles.REFERRER,
    Roles.PARTNER,
    Roles.PRIVACY
})
@Tag(name = "Members")
class OwnOrganizationResource {
    private final Organizations organizations;
    private final Caller caller;

    OwnOrganizationResource(Organizations organizations, Caller caller) {
        this.organizations = organizations;
        this.caller = caller;
    }

    record OwnOrganization(UUID id, String name) {}

    @GET
    @Operation(summary = "The organisation for which the caller acts")
    public OwnOrganization own() {
        var own = organizations.publicOne(caller.organization()).orElseThrow(NotFound::new);
        return new OwnOrganization(own.id(), own.name());
    }
}
