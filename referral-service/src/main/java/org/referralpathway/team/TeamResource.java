package org.referralpathway.team;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;

@Path("/v1/cases/{id}/team")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class TeamResource {
    record Make(
            @NotEmpty(message = "Name the seats of the team") @Size(max = 12)
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "[a-z][a-z-]{0,39}",
                                            message = "Use small letters and hyphens")
                                    String>
                            seats) {}

    record Seat(
            @NotBlank(message = "Choose a seat") @Size(max = 40) String seat,
            @NotNull(message = "Choose who holds it") UUID user,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record End(@Nullable LocalDate until) {}

    private final Seating seating;
    private final Idempotency idempotency;

    TeamResource(Seating seating, Idempotency idempotency) {
        this.seating = seating;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "Who is on the team of a case of the caller's organisation")
    public TeamView get(UUID id) {
        return seating.of(id);
    }

    @POST
    @Operation(
            summary = "Make a team with named seats",
            description = "Its members may be of several organisations and stay in theirs.")
    public RestResponse<TeamView> make(UUID id, @Valid @NotNull Make body) {
        return created(id, body, () -> seating.make(id, body.seats()));
    }

    @POST
    @Path("members")
    @Operation(
            summary = "Give somebody a seat",
            description =
                    "403 sharing-agreement-missing where their organisation may not learn of the case."
                            + " What they see ends by itself when the day `until` begins.")
    public RestResponse<TeamView> seat(UUID id, @Valid @NotNull Seat body) {
        return created(
                id,
                body,
                () -> seating.seat(id, body.seat(), body.user(), body.from(), body.until()));
    }

    @POST
    @Path("members/{member}/end")
    @Operation(summary = "Somebody's part ends, at once or when a day begins")
    public TeamView end(UUID id, UUID member, @Valid @NotNull End body) {
        idempotency.once(body, () -> seating.end(id, member, body.until()));
        return seating.of(id);
    }

    private RestResponse<TeamView> created(UUID id, Object body, Supplier<UUID> act) {
        idempotency.once(body, act);
        return RestResponse.status(RestResponse.Status.CREATED, seating.of(id));
    }
}
