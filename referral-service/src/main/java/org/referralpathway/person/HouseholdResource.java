package org.referralpathway.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Page;

@Path("/v1/people/{id}/household")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class HouseholdResource {
    record Join(@NotNull(message = "Choose whom they live with") UUID with) {}

    private final Households households;

    HouseholdResource(Households households) {
        this.households = households;
    }

    @GET
    @Operation(
            summary = "The others who live with somebody",
            description = "Whoever is at risk is left out of everybody else's household.")
    public Page<Households.Member> with(UUID id) {
        return new Page<>(households.with(id), null);
    }

    @PUT
    @Operation(summary = "They live with somebody your organisation has recorded")
    public Page<Households.Member> join(UUID id, @Valid @NotNull Join body) {
        return new Page<>(households.with(households.join(id, body.with())), null);
    }

    @DELETE
    @Operation(summary = "They live there no more")
    public void leave(UUID id) {
        households.leave(id);
    }
}
