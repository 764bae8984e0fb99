package org.referralpathway.directory.freshness.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.freshness.ListingLinks;
import org.referralpathway.directory.service.FreshnessStage;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.link.Secret;

/// The link's secret is in the body, so that it stands in no access log. It is the authorisation:
/// whoever was sent it may confirm that one listing and nothing else.
@Path("/v1/listing-links")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Freshness")
class ListingLinkResource {
    private final ListingLinks links;
    private final Services services;
    private final InstantSource clock;

    ListingLinkResource(ListingLinks links, Services services, InstantSource clock) {
        this.links = links;
        this.services = services;
        this.clock = clock;
    }

    record Shown(@NotNull @Pattern(regexp = Secret.FORM) String token) {
        @Override
        public String toString() {
            return "Shown[token]";
        }
    }

    /// @param score from 100 on the day of a sign of life to 0 when it is matched no more
    record Linked(UUID service, String name, LocalDate aliveOn, String stage, int score) {}

    @POST
    @Path("read")
    @APIResponse(responseCode = "404", description = "The link is too old, or never was")
    @Operation(summary = "What a link is for", description = "Changes nothing.")
    public Linked read(@Valid @NotNull Shown link) {
        return view(links.read(link.token()));
    }

    @POST
    @Path("confirm")
    @APIResponse(responseCode = "404", description = "The link is too old, or never was")
    @Operation(summary = "Say by a link that its listing is still right")
    public Linked confirm(@Valid @NotNull Shown link) {
        return view(links.confirm(link.token()));
    }

    private Linked view(Service service) {
        var alive = service.life().aliveOn();
        var today = Today.at(clock);
        return new Linked(
                service.id(),
                services.shownName(service),
                alive,
                FreshnessStage.on(alive, today).code(),
                FreshnessStage.score(alive, today));
    }
}
