package org.referralpathway.directory.service.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.organization.Organization;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.service.ReviewPlace;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

@Path("/v1")
@RunOnVirtualThread
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Confidential places")
class HeldListingResource {
    private final Stewards stewards;
    private final ReviewPlace review;
    private final Organizations organizations;

    HeldListingResource(Stewards stewards, ReviewPlace review, Organizations organizations) {
        this.stewards = stewards;
        this.review = review;
        this.organizations = organizations;
    }

    /// A listing that waits: enough to find it, and nothing of its place.
    record Held(
            UUID service, UUID organization, String organizationName, String name, long version) {}

    record Decision(
            @NotNull(message = "Say whether the place is confidential") Boolean confidential) {}

    private static Held held(Service service, Map<UUID, Organization> providers) {
        return new Held(
                service.id(),
                service.organizationId(),
                Objects.requireNonNull(providers.get(service.organizationId())).name(),
                service.name(),
                service.version());
    }

    @GET
    @Path("held-listings")
    @Operation(
            summary = "Listings that look like a refuge and wait for a steward",
            description = "Nobody else sees them until then.")
    public Page<Held> held(
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        var found = Page.of(review.waiting(stewards.where(), limit, cursor), limit, Service::id);
        var providers =
                organizations.byId(found.items().stream().map(Service::organizationId).toList());
        return found.map(service -> held(service, providers));
    }

    @PUT
    @Path("services/{id}/place-rule")
    @Operation(
            summary = "Decide whether a listing's places are confidential",
            description =
                    "Confidential: the listing is shown without its places, phones and contacts, in"
                            + " every output. Not confidential: it is shown like any other, and"
                            + " imports do not question it again.")
    public RestResponse<Held> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Decision decision) {
        var decided = review.decide(id, decision.confidential(), IfMatch.required(ifMatch));
        var provider = organizations.byId(List.of(decided.organizationId()));
        return RestResponse.ResponseBuilder.ok(held(decided, provider))
                .header("ETag", IfMatch.etag(decided.version()))
                .build();
    }
}
