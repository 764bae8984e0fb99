package org.referralpathway.directory.oruk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.oruk.Criteria;
import org.referralpathway.directory.oruk.OpenDirectory;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/own-listings")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Tag(name = "Freshness")
class OwnListingResource {
    private static final int MOST = 100;
    private final OpenDirectory directory;
    private final Caller caller;

    OwnListingResource(OpenDirectory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    record OwnListings(List<ObjectNode> items) {}

    @GET
    @Operation(summary = "What a group's own listings say to everybody, at most 100 of them")
    public OwnListings own() {
        return new OwnListings(
                directory.servicesAfter(
                        Lines.START, Criteria.of(caller.organization()), MOST, true));
    }
}
