package org.referralpathway.directory.account.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.account.ChangeDuties;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.identity.Identities;
import org.referralpathway.directory.identity.Person;
import org.referralpathway.directory.member.Leave;
import org.referralpathway.directory.member.Member;
import org.referralpathway.directory.member.Members;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.problem.NotFound;

/// Who works for an organisation: for its own people to see, for its owners and stewards to keep.
@Path("/v1/organizations/{organization}/people")
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
class StaffResource {
    private final Stewards stewards;
    private final Members members;
    private final Identities identities;
    private final Leave leave;
    private final ChangeDuties duties;
    private final Tend tend;
    private final Caller caller;
    private final InstantSource clock;

    StaffResource(
            Stewards stewards,
            Members members,
            Identities identities,
            Leave leave,
            ChangeDuties duties,
            Tend tend,
            Caller caller,
            InstantSource clock) {
        this.stewards = stewards;
        this.members = members;
        this.identities = identities;
        this.leave = leave;
        this.duties = duties;
        this.tend = tend;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param enabled whether they may sign in
    /// @param checkDue whether somebody should say again that they are still here
    record StaffMember(
            UUID user,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            boolean enabled,
            LocalDate from,
            @Nullable LocalDate until,
            boolean owner,
            Member.@Nullable Absence absence,
            LocalDate checkedOn,
            boolean checkDue) {}

    /// @param mayKeep whether the caller may change the list
    record Staff(List<StaffMember> items, boolean mayKeep) {}

    /// @param on null where they stay after all, or are back
    record Departure(@Nullable LocalDate on) {}

    record Away(@NotNull LocalDate from, @NotNull LocalDate until, @Nullable UUID coveredBy) {}

    record WantedAbsence(@Nullable @Valid Away away) {}

    record StillHere(@NotEmpty @Size(max = 100) List<@NotNull UUID> users) {}

    @GET
    @Operation(
            summary = "Who works for an organisation",
            description = "For its own people and stewards. Names come from the identity provider.")
    public Staff list(@PathParam("organization") UUID organization) {
        if (!stewards.isSteward(organization) && !caller.organization().equals(organization)) {
            throw new NotFound();
        }
        return staff(organization);
    }

    @PUT
    @Path("{user}/departure")
    @Operation(
            summary = "Somebody leaves",
            description =
                    "Their membership ends on that day, and their account is closed: signed out and"
                            + " not to be signed in with. Saying it again changes nothing. Without"
                            + " a day they stay, or are back, and the account is open again.")
    public Staff departs(
            @PathParam("organization") UUID organization,
            @PathParam("user") UUID user,
            @Valid @NotNull Departure departure) {
        keep(organization, user);
        if (departure.on() == null) {
            var member = members.in(organization, user).orElseThrow(NotFound::new);
            duties.stays(member, duties.of(member));
        } else {
            leave.forGood(user, departure.on());
        }
        return staff(organization);
    }

    @PUT
    @Path("{user}/absence")
    @Operation(
            summary = "Somebody is away, or back",
            description =
                    "Said by themselves, an owner or a steward. What would go to them goes to the"
                            + " colleague who covers for them.")
    public Staff away(
            @PathParam("organization") UUID organization,
            @PathParam("user") UUID user,
            @Valid @NotNull WantedAbsence wanted) {
        if (caller.user().equals(user)) {
            member(organization, user);
        } else {
            keep(organization, user);
        }
        var away = wanted.away();
        leave.forATime(
                user,
                away == null
                        ? null
                        : new Member.Absence(away.from(), away.until(), away.coveredBy()));
        return staff(organization);
    }

    @PUT
    @Path("check")
    @Operation(summary = "Say who is still here")
    public Staff check(
            @PathParam("organization") UUID organization, @Valid @NotNull StillHere here) {
        if (!tend.mayStaff(organization)) {
            throw new NotFound();
        }
        leave.stillHere(organization, here.users());
        return staff(organization);
    }

    private void keep(UUID organization, UUID user) {
        if (!tend.mayStaff(organization)) {
            throw new NotFound();
        }
        member(organization, user);
    }

    private void member(UUID organization, UUID user) {
        if (members.in(organization, user).isEmpty()) {
            throw new NotFound();
        }
    }

    private Staff staff(UUID organization) {
        var people =
                identities.of(organization).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        var all =
                members.of(organization).stream()
                        .map(member -> shown(member, people.get(member.user())))
                        .toList();
        return new Staff(all, tend.mayStaff(organization));
    }

    private StaffMember shown(Member member, @Nullable Person person) {
        var post = member.post();
        return new StaffMember(
                member.user(),
                person == null ? null : person.firstName(),
                person == null ? null : person.lastName(),
                person == null ? null : person.email(),
                person != null && person.enabled(),
                post.from(),
                post.until(),
                member.isOwner(),
                member.absence(),
                member.checkedOn(),
                member.isCheckDue(Today.at(clock)));
    }
}
