package org.referralpathway.directory.partnership.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.partnership.AgreePartnership;
import org.referralpathway.directory.partnership.Membership;
import org.referralpathway.directory.partnership.Nation;
import org.referralpathway.directory.partnership.Partnership;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

@Path("/v1/partnerships/{id}")
@RunOnVirtualThread
@Tag(name = "Partnerships")
class PartnershipResource {
    private final Stewards stewards;
    private final Partnerships partnerships;
    private final AgreePartnership agree;
    private final Caller caller;
    private final InstantSource clock;

    PartnershipResource(
            Stewards stewards,
            Partnerships partnerships,
            AgreePartnership agree,
            Caller caller,
            InstantSource clock) {
        this.stewards = stewards;
        this.partnerships = partnerships;
        this.caller = caller;
        this.clock = clock;
        this.agree = agree;
    }

    /// @param decided where and when the partners decided on other members, such as `Minutes of 3
    ///   March`; only where members change
    record WantedPartnership(
            @NotBlank @Size(max = 200) String name,
            @NotNull Nation nation,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 300) String> commitments,
            @NotNull @Size(max = 1000) List<@Valid @NotNull Membership> members,
            @Nullable @Size(max = 500) String decided) {
        Partnership.Agreed agreed() {
            return new Partnership.Agreed(
                    name.strip(), nation, commitments == null ? List.of() : commitments, members);
        }
    }

    /// @param commitments what a core member promises
    /// @param coreOfUsualSize whether it has three to six core members; otherwise a warning, no
    ///   more
    record PartnershipView(
            UUID id,
            String name,
            Nation nation,
            List<String> commitments,
            List<Membership> members,
            boolean coreOfUsualSize) {
        static PartnershipView of(Partnership partnership, LocalDate today) {
            var agreed = partnership.agreed();
            return new PartnershipView(
                    partnership.id(),
                    agreed.name(),
                    agreed.nation(),
                    agreed.commitments(),
                    agreed.members(),
                    agreed.isCoreOfUsualSize(today));
        }
    }

    @GET
    @APIResponseSchema(value = PartnershipView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "It is not there, or not for this caller")
    @Transactional
    @RolesAllowed({
        Roles.STEWARD,
        Roles.COORDINATOR,
        Roles.PROVIDER,
        Roles.REFERRER,
        Roles.PARTNER,
        Roles.PRIVACY
    })
    @Operation(
            summary = "A partnership and its members",
            description = "For the people of its members, and stewards of its areas.")
    public RestResponse<PartnershipView> get(@PathParam("id") UUID id) {
        var own = partnerships.of(caller.organization(), Today.at(clock)).contains(id);
        if (!own && !stewards.isStewardOfAny(partnerships.everIn(id))) {
            throw new NotFound();
        }
        return withETag(partnerships.findByIdOptional(id).orElseThrow(NotFound::new));
    }

    @PUT
    @APIResponseSchema(value = PartnershipView.class, responseCode = "200")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            summary = "Record a partnership",
            description =
                    "Founds it, or changes it with `If-Match`. Members hold from `from` to the"
                            + " day before `until`. Other members ask for `decided`, and stand in the list"
                            + " of decisions. Saying again what holds changes nothing.")
    public RestResponse<PartnershipView> put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WantedPartnership wanted) {
        checkArea(id, wanted.members());
        return withETag(
                agree.agree(id, wanted.agreed(), wanted.members(), wanted.decided(), ifMatch));
    }

    /// A steward of some areas founds a partnership of organisations there, and moves no others in
    /// or out of one.
    private void checkArea(UUID id, List<Membership> wanted) {
        var known = partnerships.everIn(id);
        if (!known.isEmpty() && !stewards.isStewardOfAny(known)) {
            throw new NotFound();
        }
        var before = partnerships.membersOf(id);
        var moved =
                Stream.concat(
                                wanted.stream().filter(m -> !before.contains(m)),
                                before.stream().filter(m -> !wanted.contains(m)))
                        .map(Membership::organization)
                        .toList();
        if (!stewards.isStewardOfAll(moved)) {
            throw new InvalidField(
                    "/members", "Has organisations outside the areas that you look after");
        }
    }

    private RestResponse<PartnershipView> withETag(Partnership partnership) {
        return RestResponse.ResponseBuilder.ok(PartnershipView.of(partnership, Today.at(clock)))
                .header("ETag", IfMatch.etag(partnership.sequence()))
                .build();
    }
}
