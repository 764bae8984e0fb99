package org.referralpathway.directory.account.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.member.Members;
import org.referralpathway.directory.member.Tend;
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
    private final Members members;
    private final Tend tend;
    private final Caller caller;
    private final InstantSource clock;

    OwnOrganizationResource(
            Organizations organizations,
            Members members,
            Tend tend,
            Caller caller,
            InstantSource clock) {
        this.organizations = organizations;
        this.members = members;
        this.tend = tend;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param toCheck of how many of its people the caller should say that they are still here;
    ///   nought for who does not keep them
    record OwnOrganization(UUID id, String name, long toCheck) {}

    @GET
    @Operation(summary = "The organisation for which the caller acts")
    public OwnOrganization own() {
        var own = organizations.publicOne(caller.organization()).orElseThrow(NotFound::new);
        var toCheck = tend.mayStaff(own.id()) ? members.toCheck(own.id(), Today.at(clock)) : 0;
        return new OwnOrganization(own.id(), own.name(), toCheck);
    }
}
