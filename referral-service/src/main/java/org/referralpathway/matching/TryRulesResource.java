package org.referralpathway.matching;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.pathway.PathwayRules;

@Path("/v1/pathways/{id}/rules/trial")
@RunOnVirtualThread
@RolesAllowed(Roles.COORDINATOR)
class TryRulesResource {
    record Trial(@Valid @NotNull PathwayRules rules) {}

    private final TryRules tryRules;

    TryRulesResource(TryRules tryRules) {
        this.tryRules = tryRules;
    }

    @POST
    @Operation(
            summary = "What would have been suggested differently last month",
            description = "Changes nothing.")
    public TryRules.Tried tried(UUID id, @Valid @NotNull Trial trial) {
        return tryRules.tried(id, trial.rules());
    }
}
