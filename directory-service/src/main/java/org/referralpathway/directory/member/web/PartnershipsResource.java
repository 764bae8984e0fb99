package org.referralpathway.directory.member.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;

/// Which partnerships there are for whoever asks.
@Path("/v1/partnerships")
@RunOnVirtualThread
@RolesAllowed({
    Roles.STEWARD,
    Roles.COORDINATOR,
    Roles.PROVIDER,
    Roles.REFERRER,
    Roles.PARTNER,
    Roles.PRIVACY
})
@Tag(name = "Partnerships")
class PartnershipsResource {
    private final Partnerships partnerships;
    private final Stewards stewards;
    private final Tend tend;
    private final Caller caller;
    private final InstantSource clock;

    PartnershipsResource(
            Partnerships partnerships,
            Stewards stewards,
            Tend tend,
            Caller caller,
            InstantSource clock) {
        this.partnerships = partnerships;
        this.stewards = stewards;
        this.tend = tend;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param coordinated whether the caller is among its coordinators
    record Known(UUID id, String name, boolean coordinated) {}

    record KnownList(List<Known> items) {}

    @GET
    @Operation(
            summary = "The partnerships of the caller's organisation",
            description = "For stewards those of their areas. By name, at most 200.")
    public KnownList list() {
        var found =
                caller.has(Roles.STEWARD)
                        ? partnerships.in(stewards.where())
                        : partnerships.with(caller.organization(), Today.at(clock));
        var coordinated = tend.partnershipsCoordinated();
        return new KnownList(
                found.stream()
                        .map(p -> new Known(p.id(), p.name(), coordinated.contains(p.id())))
                        .toList());
    }
}
