package org.referralpathway.privacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.referralpathway.kit.caller.Roles;

/// What the information-governance officer answers for: how long, and what for.
@Path("/v1")
@RunOnVirtualThread
@RolesAllowed(Roles.PRIVACY)
class RetentionResource {
    record Wish(
            @Min(value = 1, message = "Enter a number of months from 1")
                    @Max(value = 300, message = "Enter at most 300 months")
                    int months) {}

    private final Retention retention;
    private final ProcessingRecord record;

    RetentionResource(Retention retention, ProcessingRecord record) {
        this.retention = retention;
        this.record = record;
    }

    @GET
    @Path("retention")
    @Operation(summary = "For how long data of people are kept, and what was erased for it")
    public Retention.View get() {
        return retention.view();
    }

    @PUT
    @Path("retention/{recordClass}")
    @Operation(summary = "Keep them for so many months after the last thing that happened")
    public Retention.View put(RecordClass recordClass, @Valid @NotNull Wish wish) {
        return retention.keep(recordClass, wish.months());
    }

    @GET
    @Path("processing-record")
    @Operation(summary = "The record of processing, from live data")
    public ProcessingRecord.View record() {
        return record.view();
    }
}
