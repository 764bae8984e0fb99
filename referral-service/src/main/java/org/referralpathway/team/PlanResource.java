package org.referralpathway.team;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/// For those who sit on a team, whatever they are at home.
@Path("/v1/teams")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR, Roles.PROVIDER})
class PlanResource {
    record Nothing() {}

    record Add(
            WritePlan.@NotNull(message = "Choose a kind of entry") Kind kind,
            @NotBlank(message = "Say what it is")
                    @Size(max = 500, message = "Use at most 500 characters")
                    String text,
            @Nullable UUID holder,
            @Nullable LocalDate dueOn) {
        @Override
        public String toString() {
            return "Add[not shown]";
        }
    }

    record HandOver(@NotNull(message = "Choose who takes it") UUID holder) {}

    private final Plans plans;
    private final WritePlan write;
    private final Idempotency idempotency;

    PlanResource(Plans plans, WritePlan write, Idempotency idempotency) {
        this.plans = plans;
        this.write = write;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "The teams on which the caller holds a seat now, the newest first")
    public Page<TeamView> mine() {
        return new Page<>(plans.mine(), null);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "The plan, for members only",
            description = "Nobody else of their organisations sees it.")
    public PlanView get(UUID id) {
        return plans.read(id);
    }

    @POST
    @Path("{id}/entries")
    @Operation(summary = "Write something into the plan")
    public RestResponse<PlanView> add(UUID id, @Valid @NotNull Add body) {
        idempotency.once(
                body, () -> write.add(id, body.kind(), body.text(), body.holder(), body.dueOn()));
        return RestResponse.status(RestResponse.Status.CREATED, plans.read(id));
    }

    @POST
    @Path("{id}/entries/{entry}/done")
    @Operation(summary = "It is done")
    public PlanView done(UUID id, UUID entry, @Valid @NotNull Nothing body) {
        idempotency.once(body, () -> write.done(id, entry));
        return plans.read(id);
    }

    @POST
    @Path("{id}/entries/{entry}/holder")
    @Operation(summary = "Somebody else of the team takes it")
    public PlanView handOver(UUID id, UUID entry, @Valid @NotNull HandOver body) {
        idempotency.once(body, () -> write.handOver(id, entry, body.holder()));
        return plans.read(id);
    }
}
