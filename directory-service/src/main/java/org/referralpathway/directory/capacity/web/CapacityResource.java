package org.referralpathway.directory.capacity.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.capacity.CapacityPool;
import org.referralpathway.directory.capacity.CapacityStatus;
import org.referralpathway.directory.capacity.Limits;
import org.referralpathway.directory.capacity.SetCapacity;
import org.referralpathway.directory.web.Id;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;

@Path("/v1/services/{id}/capacity")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.STEWARD})
@Tag(name = "Capacity")
class CapacityResource {
    private final SetCapacity capacity;

    CapacityResource(SetCapacity capacity) {
        this.capacity = capacity;
    }

    record WantedCapacity(
            @Nullable UUID pool,
            @NotBlank @Size(max = 60) String unit,
            @Nullable @PositiveOrZero @Max(1_000_000) Integer maximum,
            @NotNull CapacityStatus status,
            @Nullable Instant validUntil) {}

    record PoolView(
            UUID pool,
            UUID service,
            String unit,
            @Nullable Integer maximum,
            CapacityStatus status,
            @Nullable Instant validUntil,
            Instant changedAt) {
        static PoolView of(CapacityPool pool) {
            var limits = pool.limits();
            return new PoolView(
                    pool.id(),
                    pool.serviceId(),
                    limits.unit(),
                    limits.maximum(),
                    limits.status(),
                    limits.validUntil(),
                    pool.changedAt());
        }
    }

    @GET
    @APIResponseSchema(value = PoolView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "It is not there, or not for this caller")
    @Operation(
            summary = "The places of a service",
            description = "With `pool` where the service counts in several units.")
    public RestResponse<PoolView> get(
            @PathParam("id") UUID id, @QueryParam("pool") @Nullable Id pool) {
        return withETag(capacity.pool(id, Id.orNull(pool)));
    }

    @PUT
    @APIResponseSchema(value = PoolView.class, responseCode = "200")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @Operation(
            summary = "Set the places of a service",
            description =
                    "`If-Match` names the version read; `\"0\"` opens the first pool of a unit. No"
                            + " `maximum` means that nothing limits them.")
    public RestResponse<PoolView> set(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WantedCapacity wanted) {
        var limits =
                new Limits(
                        wanted.unit().strip(),
                        wanted.maximum(),
                        wanted.status(),
                        wanted.validUntil());
        return withETag(capacity.set(id, wanted.pool(), limits, IfMatch.required(ifMatch)));
    }

    private static RestResponse<PoolView> withETag(CapacityPool pool) {
        return RestResponse.ResponseBuilder.ok(PoolView.of(pool))
                .header("ETag", IfMatch.etag(pool.sequence()))
                .build();
    }
}
