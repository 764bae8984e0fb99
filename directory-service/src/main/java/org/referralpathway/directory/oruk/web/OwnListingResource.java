package org.referralpathway.directory.oruk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.oruk.Criteria;
import org.referralpathway.directory.oruk.OpenDirectory;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

@Path("/v1/own-listings")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Tag(name = "Freshness")
class OwnListingResource {
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

    /// @param held with the first page, at most a hundred
    record OwnListings(List<ObjectNode> items, List<Held> held, @Nullable String next) {}

    @GET
    @Operation(
            summary = "What a group's own listings say to everybody",
            description = "And, with the first page, those that are held, which nobody reads yet.")
    public OwnListings own(
            @QueryParam("limit") @DefaultValue("100") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        var organization = caller.organization();
        var after = cursor == null ? Lines.START : cursor.after();
        var found =
                Page.of(
                        directory.servicesAfter(
                                after, Criteria.of(organization), limit.andOne(), true),
                        limit,
                        listing -> UUID.fromString(listing.path("id").asText()));
        var held = cursor == null ? services.heldOf(organization) : List.<Service>of();
        return new OwnListings(
                found.items(),
                held.stream().map(service -> new Held(service.id(), service.name())).toList(),
                found.next());
    }
}
