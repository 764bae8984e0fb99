package org.referralpathway.privacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Page;

@Path("/v1/breaches")
@RunOnVirtualThread
@RolesAllowed(Roles.PRIVACY)
class BreachResource {
    record Nothing() {}

    record Found(
            @NotNull(message = "Choose what happened") Breaches.Kind kind,
            @NotNull(message = "Choose how likely harm is") Breaches.Risk risk,
            @NotNull(message = "Enter when it was found") Instant foundAt,
            @Nullable @Size(max = 500, message = "Name at most 500 people")
                    Set<@NotNull UUID> people) {}

    private final Breaches breaches;
    private final Idempotency idempotency;

    BreachResource(Breaches breaches, Idempotency idempotency) {
        this.breaches = breaches;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            summary = "Breaches that are open, the oldest first, with when the regulator must know")
    public Page<Breaches.Entry> open() {
        return new Page<>(breaches.open(), null);
    }

    @POST
    @Operation(summary = "Record a breach; the 72 hours run from when it was found")
    public RestResponse<Breaches.Entry> record(@Valid @NotNull Found body) {
        var touched = body.people() == null ? Set.<UUID>of() : body.people();
        var done =
                idempotency.once(
                        body,
                        () -> breaches.record(body.kind(), body.risk(), body.foundAt(), touched));
        return RestResponse.status(RestResponse.Status.CREATED, breaches.require(done.id()));
    }

    @POST
    @Path("{id}/regulator-told")
    @Operation(summary = "The regulator knows")
    public Breaches.Entry regulator(UUID id, @Valid @NotNull Nothing body) {
        return once(body, () -> breaches.told(id, true));
    }

    @POST
    @Path("{id}/people-told")
    @Operation(summary = "The people whom it touched know")
    public Breaches.Entry people(UUID id, @Valid @NotNull Nothing body) {
        return once(body, () -> breaches.told(id, false));
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Nothing more is to be done, and whoever must know knows")
    public Breaches.Entry close(UUID id, @Valid @NotNull Nothing body) {
        return once(body, () -> breaches.close(id));
    }

    private Breaches.Entry once(Object body, Supplier<UUID> act) {
        return breaches.require(idempotency.once(body, act).id());
    }
}
