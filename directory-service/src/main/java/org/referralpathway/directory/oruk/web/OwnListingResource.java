package org.referralpathway.directory.oruk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.oruk.Criteria;
import org.referralpathway.directory.oruk.OpenDirectory;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/own-listings")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Tag(name = "Freshness")
class OwnListingResource {
    private static final int MOST = 100;
    private final OpenDirectory directory;
    private final Services services;
    private final Caller caller;

    OwnListingResource(OpenDirectory directory, Services services, Caller caller) {
        this.directory = directory;
        this.services = services;
        this.caller = caller;
    }

    /// A listing that nobody else reads until a steward has looked at its place.
    record Held(UUID id, String name) {}

    record OwnListings(List<ObjectNode> items, List<Held> held) {}

    @GET
    @Operation(
            summary = "What a group's own listings say to everybody, at most 100 of them",
            description = "And those that are held, which nobody reads yet.")
    public OwnListings own() {
        var organization = caller.organization();
        return new OwnListings(
                directory.servicesAfter(Lines.START, Criteria.of(organization), MOST, true),
                services.heldOf(organization).stream()
                        .map(service -> new Held(service.id(), service.name()))
                        .toList());
    }
}
