package org.referralpathway.referral;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.IfMatch;

/// What happens beside the moves: deliveries, who does it, and worries.
@Path("/v1/referrals/{id}")
@RunOnVirtualThread
class DeliveryResource {
    record Plan(@NotNull(message = "Enter when it is to come") Instant plannedAt) {}

    record Came() {}

    record Missed(@NotNull(message = "Choose why it did not come") Deliveries.Missed reason) {}

    record Assign(
            @Nullable UUID user,
            @Nullable
                    @Size(max = 100, message = "Use at most 100 characters")
                    @Pattern(
                            regexp = "\\s*\\S+\\s+\\S.*",
                            message = "Enter the first and the last name")
                    String name) {
        @Override
        public String toString() {
            return "Assign[not shown]";
        }
    }

    record Worry(
            @NotNull(message = "Write in a line what worries you")
                    @Size(min = 1, max = 1000, message = "Use 1 to 1,000 characters")
                    String text) {
        @Override
        public String toString() {
            return "Worry[not shown]";
        }
    }

    private final DeliveryLog log;
    private final Handover handover;
    private final Concerns concerns;
    private final ReferralReader reader;
    private final Idempotency idempotency;

    DeliveryResource(
            DeliveryLog log,
            Handover handover,
            Concerns concerns,
            ReferralReader reader,
            Idempotency idempotency) {
        this.log = log;
        this.handover = handover;
        this.concerns = concerns;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @POST
    @Path("deliveries")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "Plan a delivery or a visit")
    public RestResponse<ReferralView> plan(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Plan body) {
        var done =
                idempotency.once(
                        body, () -> log.plan(id, IfMatch.required(ifMatch), body.plannedAt()));
        return tagged(reader.read(done.id()));
    }

    @POST
    @Path("deliveries/{delivery}/done")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "It came")
    public RestResponse<ReferralView> done(
            UUID id,
            UUID delivery,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Came body) {
        var done =
                idempotency.once(
                        body, () -> log.tell(id, delivery, IfMatch.required(ifMatch), null));
        return tagged(reader.read(done.id()));
    }

    @POST
    @Path("deliveries/{delivery}/missed")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(
            summary = "It did not come",
            description =
                    "A medicine, food or a visit that did not come is told to the worker and the"
                            + " coordinator at once.")
    public RestResponse<ReferralView> missed(
            UUID id,
            UUID delivery,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Missed body) {
        var done =
                idempotency.once(
                        body,
                        () -> log.tell(id, delivery, IfMatch.required(ifMatch), body.reason()));
        return tagged(reader.read(done.id()));
    }

    @PUT
    @Path("assignee")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(
            summary = "Who of the group does it; nobody without `user`",
            description =
                    "`name` goes with `user`: it is compared with whom the person does not want, and"
                            + " not kept.")
    public RestResponse<ReferralView> assign(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Assign body) {
        var version = IfMatch.required(ifMatch);
        return tagged(reader.read(handover.assign(id, version, body.user(), body.name())));
    }

    @POST
    @Path("concerns")
    @RolesAllowed({Roles.PROVIDER, Roles.REFERRER, Roles.COORDINATOR})
    @Operation(
            summary = "\"I am worried about this person\"",
            description =
                    "Tells the worker and the coordinator at once and changes no state. Needs no"
                            + " If-Match. The answer says whom to ring now.")
    public Concerns.Numbers worry(UUID id, @Valid @NotNull Worry body) {
        idempotency.once(body, () -> concerns.raise(id, body.text()));
        return reader.numbers(id);
    }

    private static RestResponse<ReferralView> tagged(ReferralView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
