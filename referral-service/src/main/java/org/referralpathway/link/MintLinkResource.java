package org.referralpathway.link;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.kit.caller.Roles;

/// For messages that are about to be sent; no secret is ever in an event.
@Path("/internal/v1")
@RunOnVirtualThread
@RolesAllowed(Roles.SERVICE)
@Tag(name = "Internal")
class MintLinkResource {
    record Wanted(@NotNull UUID referral, @NotNull UUID organization) {}

    record Minted(String token) {
        @Override
        public String toString() {
            return "Minted[token]";
        }
    }

    record Code(String code) {
        @Override
        public String toString() {
            return "Code[not shown]";
        }
    }

    private final Links links;
    private final LinkCodes codes;

    MintLinkResource(Links links, LinkCodes codes) {
        this.links = links;
        this.codes = codes;
    }

    @POST
    @Path("group-links")
    @Operation(summary = "A link by which a group answers without signing in")
    public Minted link(@Valid @NotNull Wanted wanted) {
        return new Minted(links.forGroup(wanted.referral(), wanted.organization()));
    }

    @POST
    @Path("group-codes")
    @Operation(summary = "The code that a group asked for")
    public Code code(@Valid @NotNull Wanted wanted) {
        return new Code(codes.forGroup(wanted.referral(), wanted.organization()));
    }
}
