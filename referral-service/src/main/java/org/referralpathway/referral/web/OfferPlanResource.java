package org.referralpathway.referral.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.referral.OfferPlan;

@Path("/v1/needs/{id}/offers")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class OfferPlanResource {
    record Offering(
            @NotNull(message = "Choose cascade or broadcast") OfferPlan.Mode mode,
            @NotEmpty(message = "Choose at least one service")
                    @Size(max = 10, message = "Choose at most 10 services")
                    List<@NotNull UUID> services) {}

    private final OfferPlan plan;
    private final Idempotency idempotency;

    OfferPlanResource(OfferPlan plan, Idempotency idempotency) {
        this.plan = plan;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            summary = "Ask several groups, one after another or all at once",
            description =
                    "Of those asked at once the first that accepts has it, and the others are told."
                            + " One after another, the next is asked when the one before says no or"
                            + " does not answer; whoever does not fit by then is left out.")
    public RestResponse<Void> offer(UUID id, @Valid @NotNull Offering body) {
        idempotency.once(body, () -> plan.offer(id, body.mode(), body.services()));
        return RestResponse.noContent();
    }

    @GET
    @Operation(summary = "Who is asked next, where groups are asked one after another")
    public OfferPlan.Line line(UUID id) {
        return plan.line(id).orElseThrow(NotFound::new);
    }

    @DELETE
    @Operation(summary = "Ask nobody else by itself")
    public RestResponse<Void> stop(UUID id) {
        plan.stop(id);
        return RestResponse.noContent();
    }
}
