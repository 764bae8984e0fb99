package org.referralpathway.notification.delivery.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;
import org.referralpathway.notification.delivery.SendingState;

/// For the platform's administrators: does sending work, and if not, since when and why.
@Path("/v1/notifications")
@RunOnVirtualThread
@Tag(name = "Sending")
@RolesAllowed(Roles.ADMIN)
class NotificationResource {
    private final SendingState state;

    NotificationResource(SendingState state) {
        this.state = state;
    }

    record Counts(List<SendingState.Count> items, @Nullable String next) {}

    @GET
    @Operation(summary = "Messages, the newest first: states, codes and times")
    public Page<SendingState.Line> page(
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        return state.page(limit, cursor);
    }

    @GET
    @Path("counts")
    @Operation(summary = "How many messages of the last day stand how")
    public Counts counts() {
        return new Counts(state.counts(), null);
    }
}
