package org.referralpathway.privacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

/// The rights of a person, as the information-governance officer of their organisation carries them
/// out.
@Path("/v1/people/{id}")
@RunOnVirtualThread
@RolesAllowed(Roles.PRIVACY)
class PersonRightsResource {
    record Nothing() {}

    record Hold(@NotNull(message = "Choose a reason") Erase.HoldReason reason) {}

    private final Erase erase;
    private final AuditRows rows;
    private final Idempotency idempotency;

    PersonRightsResource(Erase erase, AuditRows rows, Idempotency idempotency) {
        this.erase = erase;
        this.rows = rows;
        this.idempotency = idempotency;
    }

    @GET
    @Path("disclosures")
    @RolesAllowed({Roles.REFERRER, Roles.COORDINATOR, Roles.PRIVACY})
    @Operation(summary = "Who saw or received what about a person of the caller's organisation")
    public Page<AuditRows.Disclosure> disclosures(
            UUID id,
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        return Page.of(rows.disclosures(id, limit, cursor), limit, AuditRows.Disclosure::id);
    }

    @POST
    @Path("erasure")
    @Operation(
            summary = "Erase a person for good",
            description = "Texts read \"erased\" from then on; counts stay.")
    public RestResponse<Void> erase(UUID id, @Valid @NotNull Nothing body) {
        idempotency.once(body, () -> erase.erase(id));
        return RestResponse.noContent();
    }

    @POST
    @Path("hold")
    @Operation(summary = "Keep a person's data, whatever asks for their erasure")
    public RestResponse<Void> hold(UUID id, @Valid @NotNull Hold body) {
        idempotency.once(body, () -> erase.hold(id, body.reason()));
        return RestResponse.noContent();
    }

    @POST
    @Path("hold/lift")
    @Operation(summary = "Keep them no longer than others")
    public RestResponse<Void> lift(UUID id, @Valid @NotNull Nothing body) {
        idempotency.once(body, () -> erase.lift(id));
        return RestResponse.noContent();
    }
}
