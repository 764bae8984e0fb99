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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.service.ReviewPlace;
import org.referralpathway.directory.service.Service;
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
    private final ReviewPlace review;

    HeldListingResource(ReviewPlace review) {
        this.review = review;
    }

    /// A listing that waits: enough to find it, and nothing of its place.
    record Held(UUID service, UUID organization, String name, long version) {
        static Held of(Service service) {
            return new Held(
                    service.id(), service.organizationId(), service.name(), service.version());
        }
    }

    record Decision(
            @NotNull(message = "Say whether the place is confidential") Boolean confidential) {}

    @GET
    @Path("held-listings")
    @Operation(
            summary = "Listings that look like a refuge and wait for a steward",
            description = "Nobody else sees them until then.")
    public Page<Held> held(
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        return Page.of(review.waiting(limit, cursor), limit, Service::id).map(Held::of);
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
        return RestResponse.ResponseBuilder.ok(Held.of(decided))
                .header("ETag", IfMatch.etag(decided.version()))
                .build();
    }
}
