package org.referralpathway.directory.imports.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.edits.EditListing;
import org.referralpathway.directory.imports.Sources;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/services/{id}/sources")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.STEWARD})
@Tag(name = "Imports")
class SourceResource {
    private final EditListing editListing;
    private final Sources sources;

    SourceResource(EditListing editListing, Sources sources) {
        this.editListing = editListing;
        this.sources = sources;
    }

    record Listed(List<Sources.Source> items) {}

    @GET
    @Operation(
            summary = "The feeds and files that a listing comes from",
            description = "For its own group and for stewards; one that the group wrote has none.")
    public Listed sources(@PathParam("id") UUID id) {
        return new Listed(sources.of(editListing.own(id).id()));
    }
}
