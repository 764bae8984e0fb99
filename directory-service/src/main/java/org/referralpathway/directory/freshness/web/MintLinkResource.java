package org.referralpathway.directory.freshness.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.freshness.ListingLinks;
import org.referralpathway.kit.caller.Roles;

@Path("/internal/v1/listing-links")
@RunOnVirtualThread
@RolesAllowed(Roles.SERVICE)
@Tag(name = "Internal")
class MintLinkResource {
    private final ListingLinks links;

    MintLinkResource(ListingLinks links) {
        this.links = links;
    }

    record Wanted(@NotNull UUID service) {}

    record Minted(String token) {
        @Override
        public String toString() {
            return "Minted[token]";
        }
    }

    @POST
    @Operation(summary = "Make a link that confirms a listing, for a message that is being sent")
    public Minted mint(@Valid @NotNull Wanted wanted) {
        return new Minted(links.mint(wanted.service()));
    }
}
