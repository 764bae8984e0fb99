package org.referralpathway.directory.sector.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.sector.Cell;
import org.referralpathway.directory.sector.Gap;
import org.referralpathway.directory.sector.SectorMap;
import org.referralpathway.directory.service.OfferKind;
import org.referralpathway.directory.web.Id;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

@Path("/v1/sector-map")
@RunOnVirtualThread
@Tag(name = "Sector map")
class SectorMapResource {
    private static final String CSV = "text/csv";
    private final SectorMap map;
    private final Tend tend;

    SectorMapResource(SectorMap map, Tend tend) {
        this.map = map;
        this.tend = tend;
    }

    record Offers(List<Cell> items) {}

    record Gaps(List<Gap> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STEWARD, Roles.COORDINATOR, Roles.PARTNER})
    @Operation(
            summary = "What is offered, by council area, kind of help and kind of offer",
            description = "From public listings. What nobody said is kept apart from none.")
    public Offers offers() {
        return new Offers(map.offers());
    }

    @GET
    @Produces(CSV)
    @RolesAllowed({Roles.STEWARD, Roles.COORDINATOR, Roles.PARTNER})
    @Operation(summary = "What is offered, as CSV")
    public String offersAsCsv() {
        var lines = new ArrayList<List<?>>();
        var headings = "district,kind,offers,organizations,remote,places,unknown,unlimited,full";
        lines.add(
                Stream.concat(Stream.of(headings.split(",", -1)), ofOffers(OfferKind::code))
                        .toList());
        for (var c : map.offers()) {
            var counts =
                    Stream.of(
                            text(c.district()),
                            text(c.kind()),
                            c.offers(),
                            c.organizations(),
                            c.remote(),
                            text(c.places()),
                            c.unknown(),
                            c.unlimited(),
                            c.full());
            var kinds = ofOffers(kind -> c.kindsOfOffer().getOrDefault(kind.code(), 0L));
            lines.add(Stream.concat(counts, kinds).toList());
        }
        return Csv.of(lines);
    }

    private static <T> Stream<T> ofOffers(Function<OfferKind, T> column) {
        return Arrays.stream(OfferKind.values()).map(column);
    }

    @GET
    @Path("gaps")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "What is needed in a partnership against what its members offer",
            description =
                    "For its coordinators, who see exact figures. What nobody offers comes first."
                            + " Sensitive kinds are not counted.")
    public Gaps gaps(@RestQuery @Nullable Id partnership) {
        return new Gaps(map.gaps(own(partnership)));
    }

    @GET
    @Path("gaps")
    @Produces(CSV)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "What is needed against what is offered, as CSV")
    public String gapsAsCsv(@RestQuery @Nullable Id partnership) {
        var lines = new ArrayList<List<?>>();
        lines.add(List.of("kind", "needs", "open", "unmet", "offers", "organizations"));
        for (var g : map.gaps(own(partnership))) {
            lines.add(
                    List.of(
                            g.kind(),
                            g.needs(),
                            g.open(),
                            g.unmet(),
                            g.offers(),
                            g.organizations()));
        }
        return Csv.of(lines);
    }

    private UUID own(@Nullable Id partnership) {
        if (partnership == null) {
            throw new InvalidField("partnership", "Say which partnership");
        }
        var id = partnership.value();
        if (!tend.coordinates(id)) {
            throw new NotFound();
        }
        return id;
    }

    private static Object text(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
