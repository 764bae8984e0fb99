package org.referralpathway.concern;

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
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

@Path("/v1/concerns")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR, Roles.PARTNER})
class ConcernResource {
    record Nothing() {}

    private final Worries worries;
    private final Idempotency idempotency;

    ConcernResource(Worries worries, Idempotency idempotency) {
        this.worries = worries;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            summary = "Worries told to the statutory desks where the caller sits, newest first",
            description =
                    "Neither whom they are about nor what was written: that is read one by one.")
    public Page<Worries.Line> list(
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        return worries.list(limit, cursor);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What somebody is worried about, and about whom")
    public Worries.Worry read(UUID id) {
        return worries.read(id);
    }

    @POST
    @Path("{id}/taken")
    @Operation(summary = "Somebody at the desk has it, and the worker hears that")
    public Worries.Worry take(UUID id, @Valid @NotNull Nothing body) {
        idempotency.once(body, () -> worries.take(id));
        return worries.read(id);
    }
}
