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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.partnership.AgreePartnership;
import org.referralpathway.directory.partnership.Membership;
import org.referralpathway.directory.partnership.Nation;
import org.referralpathway.directory.partnership.Partnership;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.NotFound;

@Path("/v1/partnerships/{id}")
@RunOnVirtualThread
@Tag(name = "Partnerships")
class PartnershipResource {
    private final Partnerships partnerships;
    private final AgreePartnership agree;

    PartnershipResource(Partnerships partnerships, AgreePartnership agree) {
        this.partnerships = partnerships;
        this.agree = agree;
    }

    record WantedPartnership(
            @NotBlank @Size(max = 200) String name,
            @NotNull Nation nation,
            @NotNull @Size(max = 1000) List<@Valid @NotNull Membership> members) {}

    record PartnershipView(UUID id, String name, Nation nation, List<Membership> members) {
        static PartnershipView of(Partnership partnership) {
            var agreed = partnership.agreed();
            return new PartnershipView(
                    partnership.id(), agreed.name(), agreed.nation(), agreed.members());
        }
    }

    @GET
    @APIResponseSchema(value = PartnershipView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "It is not there, or not for this caller")
    @Transactional
    @RolesAllowed({Roles.STEWARD, Roles.COORDINATOR})
    @Operation(summary = "A partnership and its members")
    public RestResponse<PartnershipView> get(@PathParam("id") UUID id) {
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
                    "Founds it, or changes it with `If-Match`. Members hold from `from` to the day"
                            + " before `until`. Saying again what holds changes nothing.")
    public RestResponse<PartnershipView> put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WantedPartnership wanted) {
        return withETag(
                agree.agree(id, wanted.name().strip(), wanted.nation(), wanted.members(), ifMatch));
    }

    private static RestResponse<PartnershipView> withETag(Partnership partnership) {
        return RestResponse.ResponseBuilder.ok(PartnershipView.of(partnership))
                .header("ETag", IfMatch.etag(partnership.sequence()))
                .build();
    }
}
