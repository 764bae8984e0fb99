package org.referralpathway.directory.agreement.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.agreement.AgreementLinks;
import org.referralpathway.directory.agreement.Terms;
import org.referralpathway.kit.link.Secret;

/// The link's secret is in the body, so that it stands in no access log. It is the authorisation:
/// whoever was sent it may sign that one text for that one party.
@Path("/v1/agreement-links")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Agreements")
class AgreementLinkResource {
    private final AgreementLinks links;

    AgreementLinkResource(AgreementLinks links) {
        this.links = links;
    }

    record Shown(@NotNull @Pattern(regexp = Secret.FORM) String token) {
        @Override
        public String toString() {
            return "Shown";
        }
    }

    /// @param as the role of whoever signs, such as "Chair"
    record Signing(
            @NotNull @Pattern(regexp = Secret.FORM) String token,
            @NotBlank @Size(max = 100) String as) {
        @Override
        public String toString() {
            return "Signing";
        }
    }

    record Opened(UUID agreement, UUID organization, Terms terms, int textVersion, boolean signed) {
        static Opened of(AgreementLinks.Opened opened) {
            var agreement = opened.agreement();
            var signed =
                    agreement.parties().stream()
                            .filter(p -> p.organization().equals(opened.organization()))
                            .anyMatch(agreement::isSigned);
            return new Opened(
                    agreement.id(),
                    opened.organization(),
                    agreement.terms(),
                    agreement.textVersion(),
                    signed);
        }
    }

    @POST
    @Path("read")
    @APIResponse(responseCode = "404", description = "The link is too old, or never was")
    @Operation(summary = "What a link is to sign", description = "Changes nothing.")
    public Opened read(@Valid @NotNull Shown link) {
        return Opened.of(links.open(new Secret(link.token())));
    }

    @POST
    @Path("sign")
    @APIResponse(responseCode = "404", description = "The link is too old, or never was")
    @Operation(
            summary = "Sign by a link",
            description = "For the party that the link was sent to. Again changes nothing.")
    public Opened sign(@Valid @NotNull Signing signing) {
        return Opened.of(links.sign(new Secret(signing.token()), signing.as().strip()));
    }
}
