package org.referralpathway.directory.account.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.account.GivenRoles;
import org.referralpathway.directory.account.Invitation;
import org.referralpathway.directory.account.InvitationState;
import org.referralpathway.directory.account.Invitations;
import org.referralpathway.directory.account.Invite;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;
import org.referralpathway.kit.problem.NotFound;

@Path("/v1/organizations/{organization}/invitations")
@RunOnVirtualThread
@RolesAllowed({Roles.STEWARD, Roles.PROVIDER})
@Tag(name = "Members")
class InvitationResource {
    private final Invitations invitations;
    private final Invite invite;
    private final Tend tend;
    private final GivenRoles given;
    private final Caller caller;
    private final Idempotency idempotency;

    InvitationResource(
            Invitations invitations,
            Invite invite,
            Tend tend,
            GivenRoles given,
            Caller caller,
            Idempotency idempotency) {
        this.invitations = invitations;
        this.invite = invite;
        this.tend = tend;
        this.given = given;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    record WantedInvitation(
            @NotBlank @Size(max = 254) @Email String email,
            @NotBlank @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,
            @NotEmpty @Size(max = 6)
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = GivenRoles.ALL,
                                            message = "Use one of " + GivenRoles.ALL)
                                    String>
                            roles,
            @Nullable @Size(max = 20) List<@NotNull UUID> coordinates,
            boolean owner) {
        Invitation.Asked of(UUID organization) {
            return new Invitation.Asked(
                    organization,
                    email.strip(),
                    firstName.strip(),
                    lastName.strip(),
                    roles.stream().distinct().sorted().toList(),
                    coordinates == null ? List.of() : List.copyOf(coordinates),
                    owner);
        }

        /// Never printed: a log line must not become an address book.
        @Override
        public String toString() {
            return "WantedInvitation";
        }
    }

    /// @param user once there is one
    /// @param reason why it was refused
    record InvitationView(
            UUID id,
            List<String> roles,
            boolean owner,
            InvitationState state,
            @Nullable String reason,
            @Nullable UUID user,
            Instant at) {
        static InvitationView of(Invitation invitation) {
            return new InvitationView(
                    invitation.id(),
                    invitation.roles(),
                    invitation.owner(),
                    invitation.state(),
                    invitation.reason(),
                    invitation.user(),
                    invitation.recordedAt());
        }
    }

    @POST
    @Operation(
            summary = "Ask somebody to join an organisation",
            description =
                    "They get a mail from the identity provider, with a link that is good for seven"
                            + " days, and sign in with a second factor where they see whom help is"
                            + " for. Owners ask their own people, as providers.")
    public RestResponse<InvitationView> invite(
            @PathParam("organization") UUID organization, @Valid @NotNull WantedInvitation wanted) {
        mine(organization);
        var asked = wanted.of(organization);
        if (!given.may(organization, asked.roles(), asked.coordinates())) {
            throw new ForbiddenException();
        }
        var done =
                idempotency.once(
                        List.of(organization, wanted), () -> invite.invite(asked, caller.user()));
        var made = invitations.findById(done.id());
        return RestResponse.ResponseBuilder.<InvitationView>created(
                        URI.create("/v1/organizations/%s/invitations".formatted(organization)))
                .entity(InvitationView.of(made))
                .build();
    }

    @GET
    @Operation(summary = "Who was asked to join, newest first; nobody is named")
    public Page<InvitationView> list(
            @PathParam("organization") UUID organization,
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        mine(organization);
        var found = invitations.of(organization, limit, cursor);
        return Page.of(found, limit, Invitation::id).map(InvitationView::of);
    }

    private void mine(UUID organization) {
        if (!tend.mayStaff(organization)) {
            throw new NotFound();
        }
    }
}
