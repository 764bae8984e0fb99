package org.referralpathway.need;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.IfMatch;

@Path("/v1/needs/{id}")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class EndNeedResource {
    record Nothing() {}

    record End(@NotNull(message = "Choose how it ends") Ending ending, @Nullable Boolean agreed) {}

    private final EndNeed end;
    private final NeedReader reader;
    private final Idempotency idempotency;

    EndNeedResource(EndNeed end, NeedReader reader, Idempotency idempotency) {
        this.end = end;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @POST
    @Path("end")
    @Operation(
            summary = "End a need that no group has",
            description =
                    "Help from the person's own network and a good address are endings too, if the"
                            + " person agreed.")
    public RestResponse<NeedView> end(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull End body) {
        return once(
                body,
                () ->
                        end.end(
                                id,
                                IfMatch.required(ifMatch),
                                body.ending(),
                                Boolean.TRUE.equals(body.agreed())));
    }

    @POST
    @Path("hold")
    @Operation(summary = "Wait before a group is looked for")
    public RestResponse<NeedView> hold(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Nothing body) {
        return once(body, () -> end.hold(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("resume")
    @Operation(summary = "Look for a group again")
    public RestResponse<NeedView> resume(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Nothing body) {
        return once(body, () -> end.resume(id, IfMatch.required(ifMatch)));
    }

    private RestResponse<NeedView> once(Object body, Supplier<UUID> act) {
        var done = idempotency.once(body, act);
        var view = reader.read(done.id());
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
