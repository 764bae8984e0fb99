package org.referralpathway.directory.edits.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.edits.EditListing;
import org.referralpathway.directory.edits.OfferListing;
import org.referralpathway.directory.edits.ShownEdits;
import org.referralpathway.directory.place.AreaCodes;
import org.referralpathway.directory.service.Reach;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.IfMatch;

/// With what a group helps, where and in which languages; and a listing that it did not have.
@Path("/v1")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Tag(name = "Listings")
class ReachResource {
    private static final String CODE = "[a-z0-9-]{1,60}";
    private final EditListing edit;
    private final OfferListing offer;
    private final ShownEdits shown;
    private final Idempotency idempotency;

    ReachResource(EditListing edit, OfferListing offer, ShownEdits shown, Idempotency idempotency) {
        this.edit = edit;
        this.offer = offer;
        this.shown = shown;
        this.idempotency = idempotency;
    }

    record WantedReach(
            @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> kinds,
            @NotNull @Size(max = 50)
                    List<@NotNull @Pattern(regexp = AreaCodes.DISTRICT_CODE) String> areas,
            @NotNull @Size(max = 30)
                    List<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,
            @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = CODE) String> access) {
        Reach reach() {
            return new Reach(kinds, areas, languages, access);
        }
    }

    record WantedListing(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 5000) String description,
            @NotNull @Valid WantedReach reach) {}

    record Made(List<ShownEdits.Shown> edits) {}

    /// @param edit waits for a steward
    record Offered(UUID edit) {}

    @GET
    @Path("listing-choices")
    @RolesAllowed({Roles.PROVIDER, Roles.STEWARD, Roles.COORDINATOR, Roles.PARTNER})
    @Operation(summary = "The kinds of help and council areas that a listing may name, by code")
    public Reach.Names choices() {
        return offer.names();
    }

    @GET
    @Path("services/{id}/reach")
    @APIResponseSchema(value = Reach.class, responseCode = "200")
    @Operation(summary = "With what a listing helps, where and in which languages")
    public RestResponse<Reach> get(@PathParam("id") UUID id) {
        var service = edit.own(id);
        return RestResponse.ResponseBuilder.ok(Reach.of(service.document()))
                .header("ETag", IfMatch.etag(service.version()))
                .build();
    }

    @PUT
    @Path("services/{id}/reach")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @Operation(
            summary = "Say with what a listing helps, where and in which languages",
            description =
                    "All of it. Languages are live at once; the rest decides who is sent there and"
                            + " waits for a steward.")
    public Made put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WantedReach wanted) {
        return new Made(shown.show(edit.reach(id, wanted.reach(), IfMatch.required(ifMatch))));
    }

    @POST
    @Path("new-listings")
    @APIResponseSchema(value = Offered.class, responseCode = "201")
    @Operation(
            summary = "Write a new listing for one's own group",
            description = "Nobody reads it until a steward has looked at it. At most five wait.")
    public RestResponse<Offered> offer(@Valid @NotNull WantedListing wanted) {
        var done =
                idempotency.once(
                        List.of(wanted),
                        () ->
                                offer.offer(
                                        wanted.name().strip(),
                                        wanted.description().strip(),
                                        wanted.reach().reach()));
        return RestResponse.ResponseBuilder.<Offered>created(URI.create("/v1/waiting-edits"))
                .entity(new Offered(done.id()))
                .build();
    }
}
