package org.referralpathway.privacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Page;

/// What people ask about their data, and the answer.
@Path("/v1/subject-requests")
@RunOnVirtualThread
@RolesAllowed(Roles.PRIVACY)
class SubjectRequestResource {
    record Asked(
            @NotNull(message = "Choose a person") UUID person,
            @NotNull(message = "Choose what was asked") SubjectRequests.Kind kind,
            @NotNull(message = "Enter the day on which it came") LocalDate receivedOn) {}

    record Release(
            @NotNull(message = "Say what of the rest is given, or nothing") @Size(max = 200)
                    List<@NotNull UUID> include) {}

    record Close(@NotNull(message = "Choose what came of it") SubjectRequests.Outcome outcome) {}

    private final SubjectRequests requests;
    private final SubjectAccess access;
    private final SubjectReleases releases;
    private final Idempotency idempotency;

    SubjectRequestResource(
            SubjectRequests requests,
            SubjectAccess access,
            SubjectReleases releases,
            Idempotency idempotency) {
        this.requests = requests;
        this.access = access;
        this.releases = releases;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "What people ask that is not answered, the most pressing first")
    public Page<SubjectRequests.Entry> open() {
        return new Page<>(requests.open(), null);
    }

    @POST
    @RolesAllowed({Roles.REFERRER, Roles.COORDINATOR, Roles.PRIVACY})
    @Operation(summary = "Record what a person asks; the answer is due within a month")
    public RestResponse<SubjectRequests.Entry> record(@Valid @NotNull Asked body) {
        var done =
                idempotency.once(
                        body, () -> requests.record(body.person(), body.kind(), body.receivedOn()));
        return RestResponse.status(RestResponse.Status.CREATED, requests.require(done.id()));
    }

    @GET
    @Path("closed")
    @Operation(summary = "What was answered, the newest 50 first")
    public Page<SubjectRequests.Entry> closed() {
        return new Page<>(requests.closed(), null);
    }

    @GET
    @Path("{id}/draft")
    @Operation(
            summary = "What the organisation holds about the person, to review and hand over",
            description =
                    "What others wrote, what is about others and what may harm is left out, each with"
                            + " a coded reason.")
    public SubjectFile draft(UUID id) {
        return access.draft(requests.require(id).person());
    }

    @POST
    @Path("{id}/release")
    @Operation(
            summary = "Hand the person a copy, after review",
            description =
                    "What is given is kept as it was given, and the request is closed. `include` names"
                            + " what the draft leaves out and the officer gives all the same.")
    public SubjectReleases.Release release(UUID id, @Valid @NotNull Release body) {
        idempotency.once(body, () -> releases.release(id, body.include()));
        return releases.of(id);
    }

    @GET
    @Path("{id}/release")
    @Operation(summary = "What was handed over, as it was")
    public SubjectReleases.Release released(UUID id) {
        return releases.of(id);
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Say what came of it")
    public SubjectRequests.Entry close(UUID id, @Valid @NotNull Close body) {
        var done = idempotency.once(body, () -> requests.close(id, body.outcome()));
        return requests.require(done.id());
    }
}
