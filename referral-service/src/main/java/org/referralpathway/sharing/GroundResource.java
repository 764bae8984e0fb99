package org.referralpathway.sharing;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Page;

@Path("/v1/cases/{id}/sharing")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class GroundResource {
    record Nothing() {}

    record Recording(
            @NotNull(message = "Choose the lawful basis") Ground.Basis basis,
            @Nullable @Size(max = 50) String wording,
            Ground.@Nullable How how,
            Ground.@Nullable GivenBy givenBy,
            @Nullable Boolean interpreter,
            @Nullable @Size(max = 500, message = "Use at most 500 characters") String authority,
            @NotEmpty(message = "Choose which facts may be told") @Size(max = 4)
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "identity|contact|address|need",
                                            message = "Use identity, contact, address or need")
                                    String>
                            categories,
            @Nullable @Size(min = 1, max = 200) List<@NotNull UUID> organizations,
            @Nullable @Size(max = 50) List<@NotNull UUID> never,
            @Nullable @Size(max = 10, message = "Name at most 10 people")
                    List<
                                    @NotBlank(message = "Enter a name")
                                    @Size(max = 100, message = "Use at most 100 characters")
                                    @Pattern(
                                            regexp = "[^\\r\\n]*",
                                            message = "Enter one name on one line")
                                    String>
                            neverPeople,
            @NotBlank(message = "Say which privacy notice was given") @Size(max = 50)
                    String privacyNotice,
            @NotNull(message = "Enter until when it holds") LocalDate until) {
        Ground ground() {
            return new Ground(
                    basis,
                    wording,
                    how,
                    givenBy,
                    Boolean.TRUE.equals(interpreter),
                    authority,
                    categories.stream().distinct().toList(),
                    organizations,
                    never == null ? null : never.stream().distinct().toList(),
                    neverPeople == null ? null : neverPeople.stream().distinct().toList(),
                    privacyNotice,
                    until);
        }

        @Override
        public String toString() {
            return "Recording[not shown]";
        }
    }

    private final KeepGround keep;
    private final Grounds grounds;
    private final Idempotency idempotency;

    GroundResource(KeepGround keep, Grounds grounds, Idempotency idempotency) {
        this.keep = keep;
        this.grounds = grounds;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "On what ground facts of this case are shared, newest first")
    public Page<Grounds.Entry> list(UUID id) {
        return new Page<>(grounds.of(id), null);
    }

    @POST
    @Operation(
            summary = "Record consent or another lawful basis",
            description = "It replaces the one before. A need is offered to nobody without one.")
    public RestResponse<Grounds.Entry> record(UUID id, @Valid @NotNull Recording body) {
        idempotency.once(body, () -> keep.record(id, body.ground()));
        return RestResponse.status(RestResponse.Status.CREATED, grounds.of(id).getFirst());
    }

    @POST
    @Path("withdrawal")
    @Operation(
            summary = "The person has changed their mind",
            description = "Groups that knew who the person is see it no more, and are told.")
    public RestResponse<Void> withdraw(UUID id, @Valid @NotNull Nothing body) {
        idempotency.once(body, () -> keep.withdraw(id));
        return RestResponse.noContent();
    }
}
