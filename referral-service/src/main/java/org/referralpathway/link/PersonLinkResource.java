package org.referralpathway.link;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.link.Secret;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.person.SafeContact;

/// The page of the person helped, by the link and the code that their worker gave them. The code is
/// asked each time: a link left on a kitchen table opens nothing.
@Path("/v1/person-links")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Links")
class PersonLinkResource {
    record Shown(
            @NotNull @Pattern(regexp = Secret.FORM) String token,
            @NotNull(message = "Enter the code")
                    @Pattern(regexp = LinkCodes.FORM, message = "Enter the six digits of the code")
                    String code) {
        @Override
        public String toString() {
            return "Shown[token]";
        }
    }

    record About(
            @NotNull @Pattern(regexp = Secret.FORM) String token,
            @NotNull(message = "Enter the code")
                    @Pattern(regexp = LinkCodes.FORM, message = "Enter the six digits of the code")
                    String code,
            @NotNull(message = "Choose what is not needed") UUID need) {
        @Override
        public String toString() {
            return "About[token]";
        }
    }

    /// @param safeContact what is not safe any more; its hours are not read
    record Unsafe(
            @NotNull @Pattern(regexp = Secret.FORM) String token,
            @NotNull(message = "Enter the code")
                    @Pattern(regexp = LinkCodes.FORM, message = "Enter the six digits of the code")
                    String code,
            @Valid @NotNull SafeContact safeContact) {
        @Override
        public String toString() {
            return "Unsafe[token]";
        }
    }

    private final Links links;
    private final LinkCodes codes;
    private final OwnPage page;
    private final Idempotency idempotency;

    PersonLinkResource(Links links, LinkCodes codes, OwnPage page, Idempotency idempotency) {
        this.links = links;
        this.codes = codes;
        this.page = page;
        this.idempotency = idempotency;
    }

    @POST
    @Path("read")
    @Operation(summary = "What was asked for, where it stands, what is shared, who looked")
    public OwnPage.Page read(@Valid @NotNull Shown body) {
        return page.read(own(body.token(), body.code()));
    }

    @POST
    @Path("change-of-mind")
    @Operation(
            summary = "The person does not want their facts shared any more",
            description = "Groups that knew who they are see it no more, and are told.")
    public OwnPage.Page changeOfMind(@Valid @NotNull Shown body) {
        var own = own(body.token(), body.code());
        idempotency.once(body, () -> page.changeOfMind(own));
        return page.read(own);
    }

    @POST
    @Path("not-needed")
    @Operation(
            summary = "The person says that something is not needed any more",
            description = "Ends nothing: their worker is asked to speak with them.")
    public OwnPage.Page notNeeded(@Valid @NotNull About body) {
        var own = own(body.token(), body.code());
        idempotency.once(body, () -> page.notNeeded(own, body.need()));
        return page.read(own);
    }

    @POST
    @Path("still-needed")
    @Operation(
            summary = "The person says that something is still needed",
            description = "Where somebody waited to hear it, nobody has to ask any more.")
    public OwnPage.Page stillNeeded(@Valid @NotNull About body) {
        var own = own(body.token(), body.code());
        idempotency.once(body, () -> page.stillNeeded(own, body.need()));
        return page.read(own);
    }

    @POST
    @Path("safe-contact")
    @Operation(
            summary = "The person says which ways of reaching them are not safe any more",
            description =
                    "Adds to what is known and takes nothing away: that only their worker can do,"
                            + " since somebody else may hold the link and the code.")
    public OwnPage.Page lessSafe(@Valid @NotNull Unsafe body) {
        var own = own(body.token(), body.code());
        if (!body.safeContact().forbidsAnything()) {
            throw new InvalidField("/safeContact", "Choose what is not safe");
        }
        idempotency.once(body, () -> page.lessSafe(own, body.safeContact()));
        return page.read(own);
    }

    private UUID own(String token, String code) {
        var own = links.person(token);
        codes.requirePersons(own.link(), code);
        return own.supportCase();
    }
}
