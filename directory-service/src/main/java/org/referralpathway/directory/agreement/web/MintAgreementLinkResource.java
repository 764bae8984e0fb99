package org.referralpathway.directory.agreement.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.agreement.AgreementLinks;
import org.referralpathway.kit.caller.Roles;

@Path("/internal/v1/agreement-links")
@RunOnVirtualThread
@RolesAllowed(Roles.SERVICE)
@Tag(name = "Internal")
class MintAgreementLinkResource {
    private final AgreementLinks links;

    MintAgreementLinkResource(AgreementLinks links) {
        this.links = links;
    }

    record WantedLink(@NotNull UUID agreement, @NotNull UUID organization) {}

    record MintedLink(String token) {
        @Override
        public String toString() {
            return "MintedLink";
        }
    }

    @POST
    @Operation(summary = "Make a link to sign an agreement, for a message that is being sent")
    public MintedLink mint(@Valid @NotNull WantedLink wanted) {
        return new MintedLink(links.mint(wanted.agreement(), wanted.organization()).token());
    }
}
