package org.referralpathway.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

@Path("/v1/tasks")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class TaskResource {
    record Nothing() {}

    private final Tasks tasks;
    private final Idempotency idempotency;
    private final InstantSource clock;

    TaskResource(Tasks tasks, Idempotency idempotency, InstantSource clock) {
        this.tasks = tasks;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "What somebody of the caller's organisation must look at")
    public Page<Tasks.Entry> list(
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        return Page.of(tasks.open(limit, cursor), limit, Tasks.Entry::id);
    }

    @POST
    @Path("{id}/done")
    @Operation(summary = "Somebody has looked at it")
    public RestResponse<Void> done(UUID id, @Valid @NotNull Nothing body) {
        idempotency.once(body, () -> tasks.done(id, clock.instant()));
        return RestResponse.noContent();
    }
}
