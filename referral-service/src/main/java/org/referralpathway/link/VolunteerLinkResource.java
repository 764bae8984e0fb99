package org.referralpathway.link;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.link.Secret;
import org.referralpathway.referral.Concerns;
import org.referralpathway.referral.Deliveries;
import org.referralpathway.referral.Errands;

/// One errand by the link that the group handed its volunteer.
@Path("/v1/volunteer-links")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Links")
class VolunteerLinkResource {
    record Shown(@NotNull @Pattern(regexp = Secret.FORM) String token) {
        @Override
        public String toString() {
            return "Shown[token]";
        }
    }

    /// @param missed why it did not come; left out where it did
    record Told(
            @NotNull @Pattern(regexp = Secret.FORM) String token,
            Deliveries.@Nullable Missed missed) {
        @Override
        public String toString() {
            return "Told[token]";
        }
    }

    record Said(
            @NotNull @Pattern(regexp = Secret.FORM) String token,
            @NotBlank(message = "Write in a line what worries you")
                    @Size(max = 1000, message = "Use at most 1,000 characters")
                    String text) {
        @Override
        public String toString() {
            return "Said[not shown]";
        }
    }

    private final Links links;
    private final Errands errands;
    private final Concerns concerns;
    private final Idempotency idempotency;

    VolunteerLinkResource(
            Links links, Errands errands, Concerns concerns, Idempotency idempotency) {
        this.links = links;
        this.errands = errands;
        this.concerns = concerns;
        this.idempotency = idempotency;
    }

    @POST
    @Path("read")
    @Operation(
            summary = "What a volunteer is to do",
            description =
                    "First name, task and time; the address and a way to ring from 24 hours before."
                            + " Nothing once it is told. Changes nothing.")
    public Errands.Errand read(@Valid @NotNull Shown body) {
        var errand = links.volunteer(body.token());
        return errands.read(errand.referral(), errand.delivery());
    }

    @POST
    @Path("tell")
    @Operation(summary = "It came, or why it did not")
    public Errands.Errand tell(@Valid @NotNull Told body) {
        var errand = links.volunteer(body.token());
        idempotency.once(
                body, () -> errands.tell(errand.referral(), errand.delivery(), body.missed()));
        return errands.read(errand.referral(), errand.delivery());
    }

    @POST
    @Path("worry")
    @Operation(summary = "\"I am worried about this person\"")
    public Errands.Errand worry(@Valid @NotNull Said body) {
        var errand = links.volunteer(body.token());
        idempotency.once(body, () -> concerns.raise(errand.referral(), body.text()));
        return errands.read(errand.referral(), errand.delivery());
    }
}
