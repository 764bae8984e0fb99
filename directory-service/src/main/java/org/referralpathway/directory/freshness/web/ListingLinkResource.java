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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.freshness.ListingLinks;
import org.referralpathway.directory.service.FreshnessStage;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.link.Secret;

/// The link's secret is in the body, so that it stands in no access log. It is the authorisation:
/// whoever was sent it may confirm quiet listings of that one group and do nothing else.
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

    /// @param service another quiet listing of the same group; without it the link's own
    record Confirmed(@NotNull @Pattern(regexp = Secret.FORM) String token, @Nullable UUID service) {
        @Override
        public String toString() {
            return "Confirmed[token]";
        }
    }

    /// @param others of the same group, which nobody has given a sign for lately
    /// @param score from 100 on the day of a sign of life to 0 when it is matched no more
    record Linked(
            UUID service,
            String name,
            LocalDate aliveOn,
            String stage,
            int score,
            List<Other> others) {}

    record Other(UUID service, String name, LocalDate aliveOn, String stage) {}

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
    public Linked confirm(@Valid @NotNull Confirmed link) {
        return view(links.confirm(link.token(), link.service()));
    }

    private Linked view(Service service) {
        var alive = service.life().aliveOn();
        var today = Today.at(clock);
        return new Linked(
                service.id(),
                services.shownName(service),
                alive,
                FreshnessStage.on(alive, today).code(),
                FreshnessStage.score(alive, today),
                others(service, today));
    }

    private List<Other> others(Service service, LocalDate today) {
        var beside = links.beside(service);
        var around = services.around(beside);
        return beside.stream()
                .map(other -> {
                    var alive = other.life().aliveOn();
                    var seen = Objects.requireNonNull(around.get(other.id()));
                    return new Other(
                            other.id(),
                            other.shownName(seen),
                            alive,
                            FreshnessStage.on(alive, today).code());
                })
                .toList();
    }
}
