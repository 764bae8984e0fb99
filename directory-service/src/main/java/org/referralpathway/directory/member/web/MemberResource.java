package org.referralpathway.directory.member.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.member.Member;
import org.referralpathway.directory.member.Members;
import org.referralpathway.directory.member.RecordMember;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.place.AreaCodes;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.NotFound;

@Path("/v1/members/{user}")
@RunOnVirtualThread
@Tag(name = "Members")
class MemberResource {
    private final Members members;
    private final RecordMember record;
    private final Tend tend;

    MemberResource(Members members, RecordMember record, Tend tend) {
        this.members = members;
        this.record = record;
        this.tend = tend;
    }

    record WantedMember(
            @NotNull UUID organization,
            @Nullable @Size(max = 50) List<@NotNull UUID> teams,
            @Nullable @Size(max = 50) List<@NotNull UUID> desks,
            @Nullable @Size(max = 50) List<@NotNull UUID> coordinates,
            @Nullable @Size(max = 50)
                    List<@NotNull @Pattern(regexp = AreaCodes.DISTRICT_CODE) String> stewards,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {
        Member.Post post() {
            return new Member.Post(
                    organization,
                    orNone(teams),
                    orNone(desks),
                    orNone(coordinates),
                    orNone(stewards),
                    from,
                    until);
        }

        private static <T> List<T> orNone(@Nullable List<T> given) {
            return given == null ? List.of() : given;
        }
    }

    record MemberView(
            UUID user,
            UUID organization,
            List<UUID> teams,
            List<UUID> desks,
            List<UUID> coordinates,
            List<String> stewards,
            LocalDate from,
            @Nullable LocalDate until) {
        static MemberView of(Member member) {
            var post = member.post();
            return new MemberView(
                    member.user(),
                    post.organization(),
                    post.teams(),
                    post.desks(),
                    post.coordinates(),
                    post.stewards(),
                    post.from(),
                    post.until());
        }
    }

    @GET
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "It is not there, or not for this caller")
    @RolesAllowed({Roles.STEWARD, Roles.COORDINATOR})
    @Operation(summary = "What a user does, and for which organisation")
    public RestResponse<MemberView> get(@PathParam("user") UUID user) {
        return withETag(
                members.findByIdOptional(user)
                        .filter(member -> tend.mayVouch(member.post().organization()))
                        .orElseThrow(NotFound::new));
    }

    @PUT
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            summary = "Record a member",
            description =
                    "Adds them, or changes them with `If-Match`. It holds from `from` to the day"
                            + " before `until`. `stewards` are the council areas that a steward looks"
                            + " after; none means all. A steward of some areas appoints nobody beyond"
                            + " them. Saying again what holds changes nothing.")
    public RestResponse<MemberView> put(
            @PathParam("user") UUID user,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WantedMember wanted) {
        return withETag(record.record(user, wanted.post(), ifMatch));
    }

    private static RestResponse<MemberView> withETag(Member member) {
        return RestResponse.ResponseBuilder.ok(MemberView.of(member))
                .header("ETag", IfMatch.etag(member.sequence()))
                .build();
    }
}
