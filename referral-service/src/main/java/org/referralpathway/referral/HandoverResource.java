package org.referralpathway.referral;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Page;

/// Open work of a colleague, and the codes of reasons.
@Path("/v1")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.REFERRER, Roles.COORDINATOR})
class HandoverResource {
    record HandOver(
            @NotNull(message = "Choose who hands over") UUID from,
            @NotNull(message = "Choose who takes over") UUID to,
            @NotBlank(message = "Say who takes over")
                    @Size(max = 100, message = "Use at most 100 characters")
                    @Pattern(
                            regexp = "\\s*\\S+\\s+\\S.*",
                            message = "Enter the first and the last name")
                    String name) {
        @Override
        public String toString() {
            return "HandOver[not shown]";
        }
    }

    /// @param party the side a reason lies on; none counts against anybody
    record Reason(String code, String party, String next, List<String> moves) {
        static Reason of(ReasonCode reason) {
            return new Reason(
                    reason.code(),
                    reason.party().name(),
                    reason.next().name(),
                    reason.moves().stream().sorted().map(Action::code).toList());
        }
    }

    private final Handover handover;
    private final Idempotency idempotency;

    HandoverResource(Handover handover, Idempotency idempotency) {
        this.handover = handover;
        this.idempotency = idempotency;
    }

    @GET
    @Path("colleagues/{user}/open-work")
    @Operation(summary = "What is open with somebody of the caller's organisation")
    public Handover.Work work(UUID user) {
        return handover.of(user);
    }

    @POST
    @Path("handovers")
    @Operation(
            summary = "Hand all of somebody's open work to a colleague, in one step",
            description =
                    "`name` is compared with whom people do not want, and not kept: what the colleague"
                            + " may not do is left to nobody.")
    public RestResponse<Handover.Work> handOver(@Valid @NotNull HandOver body) {
        var done =
                idempotency.once(
                        body, () -> handover.handOver(body.from(), body.to(), body.name()));
        return RestResponse.ok(handover.of(done.id()));
    }

    @GET
    @Path("reasons")
    @Operation(summary = "The codes of reasons: whose side each lies on, and what it asks for next")
    public Page<Reason> reasons() {
        return new Page<>(Arrays.stream(ReasonCode.values()).map(Reason::of).toList(), null);
    }
}
