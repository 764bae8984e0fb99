package org.referralpathway.kit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

/// A service as small as the kit allows, to try the kit on.
@Path("/v1/things")
@RunOnVirtualThread
@RolesAllowed(Roles.REFERRER)
class ThingResource {
    record Make(@NotNull @Valid Name name, boolean fail) {}

    record Name(@NotBlank @Size(max = 10, message = "Use at most 10 characters") String text) {}

    private final Things things;
    private final Idempotency idempotency;

    ThingResource(Things things, Idempotency idempotency) {
        this.things = things;
        this.idempotency = idempotency;
    }

    @POST
    public RestResponse<Idempotency.Done> make(@Valid @NotNull Make make) {
        var done = idempotency.once(make, () -> things.make(make.name().text(), make.fail()));
        return RestResponse.status(RestResponse.Status.CREATED, done);
    }

    @GET
    public Page<UUID> list(
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        return Page.of(things.list(limit, cursor), limit, id -> id);
    }

    @PUT
    @Path("{id}")
    public RestResponse<Void> rename(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Name name) {
        var version = things.rename(id, IfMatch.required(ifMatch), name.text());
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header("ETag", IfMatch.etag(version))
                .build();
    }

    @GET
    @Path("undeclared/nothing")
    public String everybody() {
        return "declared by the class";
    }
}
