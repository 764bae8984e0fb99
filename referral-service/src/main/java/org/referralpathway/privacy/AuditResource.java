package org.referralpathway.privacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

/// Who looked at whom, for the information-governance officer of an organisation.
@Path("/v1/audit")
@RunOnVirtualThread
class AuditResource {
    private static final Duration LOOK_BACK = Duration.ofDays(30);

    /// @param firstBad the first row that is gone or changed; null where the chain holds
    record Chain(boolean holds, @Nullable UUID firstBad) {}

    private final AuditRows rows;
    private final InstantSource clock;

    AuditResource(AuditRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.PRIVACY)
    @Operation(summary = "What the caller's organisation did with whose data, newest first")
    public Page<AuditRows.Row> search(
            @QueryParam("person") @Nullable UUID person,
            @QueryParam("user") @Nullable UUID user,
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        return Page.of(rows.search(person, user, limit, cursor), limit, AuditRows.Row::id);
    }

    @GET
    @Path("unusual")
    @RolesAllowed(Roles.PRIVACY)
    @Operation(
            summary = "Who read 30 people or more in a day who are not theirs",
            description = "Over the last 30 days.")
    public Page<AuditRows.Unusual> unusual() {
        return new Page<>(rows.unusual(clock.instant().minus(LOOK_BACK)), null);
    }

    @GET
    @Path("chain")
    @RolesAllowed({Roles.PRIVACY, Roles.ADMIN})
    @Operation(summary = "Whether the sealed rows are all there and as they were")
    public Chain chain() {
        var bad = rows.firstBad();
        return new Chain(bad == null, bad);
    }
}
