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
import java.time.InstantSource;
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
    private final InstantSource clock;

    CapacityResource(SetCapacity capacity, InstantSource clock) {
        this.capacity = capacity;
        this.clock = clock;
    }

    record WantedCapacity(
            @Nullable UUID pool,
            @NotBlank @Size(max = 60) String unit,
            @Nullable @PositiveOrZero @Max(1_000_000) Integer maximum,
            @NotNull CapacityStatus status,
            @Nullable Instant validUntil,
            boolean urgent) {
        /// Until when the value counts: as said, else two days for urgent help and seven for other
        /// (MISSION C 4c).
        Instant until(Instant now) {
            return validUntil == null
                    ? now.plus(urgent ? Limits.COUNTS_URGENT : Limits.COUNTS)
                    : validUntil;
        }
    }

    /// @param known whether the value still counts; once it is stale, how much there is is not
    ///   known
    /// @param urgent whether it was said to count for two days at the most
    record PoolView(
            UUID pool,
            UUID service,
            String unit,
            @Nullable Integer maximum,
            int reserved,
            @Nullable Integer free,
            CapacityStatus status,
            @Nullable Instant validUntil,
            CapacityPool.SaidBy saidBy,
            boolean known,
            boolean urgent,
            Instant changedAt) {
        static PoolView of(CapacityPool pool, Instant now) {
            var limits = pool.limits();
            return new PoolView(
                    pool.id(),
                    pool.serviceId(),
                    limits.unit(),
                    limits.maximum(),
                    pool.reserved(),
                    pool.free(),
                    limits.status(),
                    limits.validUntil(),
                    pool.saidBy(),
                    !pool.isStale(now),
                    pool.countsForShort(),
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
                            + " `maximum` means that nothing limits them. Without `validUntil` the"
                            + " value counts for seven days, with `urgent` for two; then it is not"
                            + " known.")
    public RestResponse<PoolView> set(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WantedCapacity wanted) {
        var limits =
                new Limits(
                        wanted.unit().strip(),
                        wanted.maximum(),
                        wanted.status(),
                        wanted.until(clock.instant()));
        return withETag(capacity.set(id, wanted.pool(), limits, IfMatch.required(ifMatch)));
    }

    private RestResponse<PoolView> withETag(CapacityPool pool) {
        return RestResponse.ResponseBuilder.ok(PoolView.of(pool, clock.instant()))
                .header("ETag", IfMatch.etag(pool.sequence()))
                .build();
    }
}
