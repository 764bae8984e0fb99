package org.referralpathway.directory.account.web;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.account.ChangeDuties;
import org.referralpathway.directory.account.GivenRoles;
import org.referralpathway.directory.desk.Desks;
import org.referralpathway.directory.member.Member;
import org.referralpathway.directory.member.Members;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.NotFound;

/// What somebody does for their organisation: kept by its owners and stewards.
@Path("/v1/organizations/{organization}/people/{user}/duties")
@RunOnVirtualThread
@RolesAllowed({
    Roles.STEWARD,
    Roles.COORDINATOR,
    Roles.PROVIDER,
    Roles.REFERRER,
    Roles.PARTNER,
    Roles.PRIVACY
})
@Tag(name = "Members")
class DutiesResource {
    private final Members members;
    private final Desks desks;
    private final ChangeDuties duties;
    private final Tend tend;

    DutiesResource(Members members, Desks desks, ChangeDuties duties, Tend tend) {
        this.members = members;
        this.desks = desks;
        this.duties = duties;
        this.tend = tend;
    }

    record WantedDuties(
            @NotNull @Size(max = 6)
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = GivenRoles.ALL,
                                            message = "Use one of " + GivenRoles.ALL)
                                    String>
                            roles,
            @NotNull @Size(max = 20) List<@NotNull UUID> coordinates,
            @Nullable @Size(max = 20) List<@NotNull UUID> teams,
            @Nullable @Size(max = 20) List<@NotNull UUID> desks,
            @NotNull Boolean owner) {
        /// What is not said of teams and desks stays.
        ChangeDuties.Duties instead(Member.Work has) {
            return new ChangeDuties.Duties(
                    roles,
                    new Member.Work(
                            teams == null ? has.teams() : teams,
                            desks == null ? has.desks() : desks,
                            coordinates),
                    owner);
        }
    }

    /// A team or desk of the organisation.
    record Place(UUID id, String name) {}

    /// @param places what there is to choose from for teams and desks
    /// @param mayChange whether the caller may give and take these
    record DutiesView(
            List<String> roles,
            List<UUID> coordinates,
            List<UUID> teams,
            List<UUID> desks,
            List<Place> places,
            boolean owner,
            boolean mayChange) {}

    @GET
    @APIResponseSchema(value = DutiesView.class, responseCode = "200")
    @Operation(summary = "What somebody does for their organisation")
    public RestResponse<DutiesView> get(
            @PathParam("organization") UUID organization, @PathParam("user") UUID user) {
        return answer(member(organization, user));
    }

    @PUT
    @APIResponseSchema(value = DutiesView.class, responseCode = "200")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @Operation(
            summary = "Change what somebody does for their organisation",
            description =
                    "The account has the roles within a minute, and is signed out once. Owners make their providers owners; the rest is for stewards."
                            + " Teams and desks are the organisation's `desks`; what somebody begins is a team's."
                            + " Nobody changes their own.")
    public RestResponse<DutiesView> put(
            @PathParam("organization") UUID organization,
            @PathParam("user") UUID user,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WantedDuties wanted) {
        var member = member(organization, user);
        duties.change(
                member,
                duties.of(member),
                wanted.instead(member.work()),
                IfMatch.required(ifMatch));
        return answer(member(organization, user));
    }

    private RestResponse<DutiesView> answer(Member member) {
        var has = duties.of(member);
        return RestResponse.ResponseBuilder.ok(
                        new DutiesView(
                                has.roles(),
                                has.work().coordinates(),
                                has.work().teams(),
                                has.work().desks(),
                                places(member, has.work()),
                                has.owner(),
                                duties.may(member, has)))
                .header("ETag", IfMatch.etag(member.sequence()))
                .build();
    }

    private List<Place> places(Member member, Member.Work work) {
        return desks.of(member.post().organization(), work.places()).stream()
                .map(desk -> new Place(desk.id(), desk.says().name()))
                .toList();
    }

    private Member member(UUID organization, UUID user) {
        if (!tend.mayStaff(organization)) {
            throw new NotFound();
        }
        return members.in(organization, user).orElseThrow(NotFound::new);
    }
}
