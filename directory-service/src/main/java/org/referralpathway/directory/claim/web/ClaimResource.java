package org.referralpathway.directory.claim.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.claim.Claim;
import org.referralpathway.directory.claim.ClaimState;
import org.referralpathway.directory.claim.Claims;
import org.referralpathway.directory.claim.DecideClaim;
import org.referralpathway.directory.claim.MakeClaim;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.provider.Providers;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

@Path("/v1")
@RunOnVirtualThread
@Tag(name = "Claims")
class ClaimResource {
    private final Stewards stewards;
    private final MakeClaim make;
    private final DecideClaim decide;
    private final Claims claims;
    private final Providers providers;
    private final Tend tend;

    ClaimResource(
            Stewards stewards,
            MakeClaim make,
            DecideClaim decide,
            Claims claims,
            Providers providers,
            Tend tend) {
        this.stewards = stewards;
        this.make = make;
        this.decide = decide;
        this.claims = claims;
        this.providers = providers;
        this.tend = tend;
    }

    /// @param number of the organisation in a public register, however it is written
    record WantedClaim(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,
            @Nullable @Size(max = 40) String number,
            @Nullable @Size(max = 500) String note) {
        Claim.By by() {
            return new Claim.By(email.strip(), firstName.strip(), lastName.strip(), number, note);
        }

        /// Never printed: a log line must not become an address book.
        @Override
        public String toString() {
            return "WantedClaim";
        }
    }

    record ClaimDecision(@NotNull Boolean accept) {}

    /// Who asks is here only while it waits.
    ///
    /// @param registerMatches whether they gave the organisation's number in a public register
    /// @param domainMatches whether their address is the organisation's own
    record ClaimView(
            UUID id,
            UUID organization,
            @Nullable String organizationName,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String note,
            boolean registerMatches,
            boolean domainMatches,
            ClaimState state,
            Instant at,
            long version) {
        static ClaimView of(Claim claim, @Nullable String name) {
            return new ClaimView(
                    claim.id(),
                    claim.organization(),
                    name,
                    claim.firstName(),
                    claim.lastName(),
                    claim.email(),
                    claim.note(),
                    claim.registerMatches(),
                    claim.domainMatches(),
                    claim.state(),
                    claim.recordedAt(),
                    claim.version());
        }
    }

    @POST
    @Path("organizations/{id}/claims")
    @PermitAll
    @APIResponse(responseCode = "204", description = "They get a mail once it is decided")
    @Operation(
            summary = "Ask to look after an organisation's listings",
            description =
                    "Anonymous. Asking again changes nothing, so no Idempotency-Key is asked for."
                            + " The answer is the same whatever comes of it.")
    public void claim(@PathParam("id") UUID id, @Valid @NotNull WantedClaim wanted) {
        make.claim(id, wanted.by());
    }

    @GET
    @Path("claims")
    @RolesAllowed({Roles.STEWARD, Roles.COORDINATOR})
    @Operation(
            summary = "Who asks to look after which listings, oldest first",
            description =
                    "For stewards those of their areas; for coordinators those of groups they coordinate.")
    public Page<ClaimView> waiting(
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        var found = claims.waiting(stewards.where(), tend.coordinated(), limit, cursor);
        var by = providers.names(found.stream().map(Claim::organization).toList());
        var page = Page.of(found, limit, Claim::id);
        return new Page<>(decide.shown(page.items()), page.next())
                .map(claim -> ClaimView.of(claim, by.get(claim.organization())));
    }

    @PUT
    @Path("claims/{id}/decision")
    @RolesAllowed({Roles.STEWARD, Roles.COORDINATOR})
    @APIResponse(responseCode = "412", description = "Somebody has decided already")
    @Operation(summary = "Grant a claim, or decline it")
    public RestResponse<ClaimView> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ClaimDecision decision) {
        var claim = decide.decide(id, decision.accept(), IfMatch.required(ifMatch));
        return RestResponse.ResponseBuilder.ok(ClaimView.of(claim, null))
                .header("ETag", IfMatch.etag(claim.version()))
                .build();
    }
}
