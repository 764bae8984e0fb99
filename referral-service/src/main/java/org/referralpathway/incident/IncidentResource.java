package org.referralpathway.incident;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Page;

@Path("/v1/incidents")
@RunOnVirtualThread
@RolesAllowed({Roles.COORDINATOR, Roles.PARTNER})
class IncidentResource {
    private static final int USUAL_HOURS = 72;

    record Declared(
            @NotNull(message = "Choose the partnership") UUID partnership,
            @Nullable @Size(max = 50, message = "Name at most 50 areas")
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "[EWSN][0-9]{8}",
                                            message = "Use the code of a council area")
                                    String>
                            districts,
            @NotBlank(message = "Say what has happened, without names") @Size(max = 200)
                    String reason,
            @Nullable
                    @Min(value = 1, message = "Use 1 hour or more")
                    @Max(value = 336, message = "Use at most two weeks: 336 hours")
                    Integer hours) {
        Incidents.Wanted wanted() {
            return new Incidents.Wanted(
                    partnership,
                    districts == null ? List.of() : districts,
                    reason,
                    hours == null ? USUAL_HOURS : hours);
        }
    }

    private final Incidents incidents;
    private final Idempotency idempotency;

    IncidentResource(Incidents incidents, Idempotency idempotency) {
        this.incidents = incidents;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "Emergencies of the caller's partnerships, newest first, at most 50")
    public Page<Incidents.Incident> all() {
        return new Page<>(incidents.all(), null);
    }

    @GET
    @Path("{id}")
    public Incidents.Incident one(UUID id) {
        return incidents.require(id);
    }

    @POST
    @Operation(
            summary = "Declare an emergency",
            description =
                    "It runs once somebody of another organisation has confirmed it within two"
                            + " hours, and ends by itself. Without areas it is the whole"
                            + " partnership's; without hours it is three days.")
    public RestResponse<Incidents.Incident> declare(@Valid @NotNull Declared body) {
        var id = idempotency.once(body, () -> incidents.declare(body.wanted())).id();
        return RestResponse.ResponseBuilder.<Incidents.Incident>created(
                        URI.create("/v1/incidents/" + id))
                .entity(incidents.require(id))
                .build();
    }

    @PUT
    @Path("{id}/confirmation")
    @Operation(summary = "Confirm an emergency that somebody of another organisation declared")
    public Incidents.Incident confirm(UUID id) {
        return incidents.require(incidents.confirm(id));
    }

    @PUT
    @Path("{id}/end")
    @Operation(summary = "End an emergency before its time")
    public Incidents.Incident end(UUID id) {
        return incidents.require(incidents.end(id));
    }
}
