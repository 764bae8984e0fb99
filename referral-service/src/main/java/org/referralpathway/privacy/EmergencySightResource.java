package org.referralpathway.privacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Page;
import org.referralpathway.person.SafeContact;

@Path("/v1/emergency-sight")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class EmergencySightResource {
    record Nothing() {}

    record Ask(
            @NotNull(message = "Choose a need") UUID need,
            @NotNull(message = "Choose why it cannot wait") EmergencySight.Reason reason) {}

    /// Who somebody is and how to reach them; nothing more.
    record Shown(
            String givenName,
            String familyName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String postcode,
            SafeContact safeContact) {
        @Override
        public String toString() {
            return "Shown[not shown]";
        }
    }

    private final EmergencySight sight;
    private final Idempotency idempotency;

    EmergencySightResource(EmergencySight sight, Idempotency idempotency) {
        this.sight = sight;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            summary = "Ask to learn who somebody is, in an emergency",
            description = "It opens when a second person vouches for it, for an hour.")
    public RestResponse<EmergencySight.Entry> ask(@Valid @NotNull Ask body) {
        var done = idempotency.once(body, () -> sight.ask(body.need(), body.reason()));
        return RestResponse.status(RestResponse.Status.CREATED, sight.require(done.id()));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed({Roles.REFERRER, Roles.COORDINATOR, Roles.PRIVACY})
    @Operation(
            summary = "Vouch for the emergency of somebody else",
            description = "The worker is told, and the officer sees both names.")
    public EmergencySight.Entry approve(UUID id, @Valid @NotNull Nothing body) {
        return sight.require(idempotency.once(body, () -> sight.approve(id)).id());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.REFERRER, Roles.COORDINATOR, Roles.PRIVACY})
    @Operation(summary = "Who asked, why, and whether somebody has vouched for it")
    public EmergencySight.Entry get(UUID id) {
        return sight.require(id);
    }

    @GET
    @Path("{id}/person")
    @Operation(summary = "Who it is, for whoever asked and for an hour")
    public Shown person(UUID id) {
        var told = sight.person(id);
        return new Shown(
                told.givenName(),
                told.familyName(),
                told.dateOfBirth(),
                told.phone(),
                told.address(),
                told.postcode(),
                told.safeContact());
    }

    @GET
    @RolesAllowed(Roles.PRIVACY)
    @Operation(summary = "Who broke the glass, and who vouched for it, newest first")
    public Page<EmergencySight.Entry> recent() {
        return new Page<>(sight.recent(), null);
    }
}
