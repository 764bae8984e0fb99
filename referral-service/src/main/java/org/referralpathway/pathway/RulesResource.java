package org.referralpathway.pathway;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;

@Path("/v1/pathways/{id}/rules")
@RunOnVirtualThread
@RolesAllowed(Roles.COORDINATOR)
class RulesResource {
    record Put(
            @Valid @NotNull PathwayRules rules,
            @NotBlank(message = "Say what the core decided, and when") @Size(max = 500)
                    String decided) {}

    private final Rulebook rulebook;

    RulesResource(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GET
    @Operation(
            summary = "What a pathway sets itself: weights, clocks, ways of asking",
            description = "For who coordinates its partnership; the newest version.")
    public RestResponse<Rulebook.Rules> get(UUID id) {
        return answer(rulebook.newest(id));
    }

    @PUT
    @Operation(
            summary = "Change them by a decision of the partnership's core",
            description =
                    "Makes a new version. What has begun keeps the rules of the version it began"
                            + " with.")
    public RestResponse<Rulebook.Rules> put(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Put put) {
        return answer(rulebook.write(id, put.rules(), put.decided(), IfMatch.required(ifMatch)));
    }

    private static RestResponse<Rulebook.Rules> answer(Rulebook.Rules rules) {
        return RestResponse.ResponseBuilder.ok(rules)
                .header("ETag", IfMatch.etag(rules.version()))
                .build();
    }
}
