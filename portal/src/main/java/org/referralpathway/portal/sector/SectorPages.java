package org.referralpathway.portal.sector;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.colleagues.ColleaguesApi;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.listings.UpkeepApi;
import org.referralpathway.portal.security.Roles;
import org.referralpathway.portal.words.Plain;

/// The map of the sector: what is offered in an area, what nobody offers there, and for
/// coordinators what is needed against it. Looked at more than read, so each row has a bar.
@Path("/sector-map")
@RunOnVirtualThread
@RolesAllowed({Roles.STEWARD, Roles.COORDINATOR, Roles.PARTNER})
@Produces(MediaType.TEXT_HTML)
public class SectorPages {
    /// Stands for listings that state no area.
    private static final String NOWHERE = "none";

    @CheckedTemplate(basePath = "sector")
    static class Templates {
        static native TemplateInstance map(
                List<Choice> areas,
                @Nullable Choice area,
                List<Row> rows,
                List<String> nobody,
                List<Choice> partnerships);

        static native TemplateInstance gaps(Choice partnership, List<GapRow> rows);
    }

    private final SectorApi sector;
    private final UpkeepApi listings;
    private final ColleaguesApi colleagues;

    SectorPages(
            @RestClient SectorApi sector,
            @RestClient UpkeepApi listings,
            @RestClient ColleaguesApi colleagues) {
        this.sector = sector;
        this.listings = listings;
        this.colleagues = colleagues;
    }

    /// @param share of the largest, in hundredths: how long the bar is
    record Row(String kind, SectorApi.Cell cell, long share) {}

    /// @param unmetShare how much of the bar is what ended without help
    record GapRow(String kind, SectorApi.Gap gap, long share, long unmetShare) {}

    /// @param area the code of a council area; the first one where nobody chose
    @GET
    public TemplateInstance map(@RestQuery @Nullable String area) {
        var names = listings.choices();
        var cells = sector.offers().items();
        var areas = areas(cells, names.areas());
        var chosen =
                areas.stream()
                        .filter(choice -> area == null || choice.value().equals(area))
                        .findFirst()
                        .orElse(null);
        var here =
                cells.stream()
                        .filter(cell ->
                                chosen != null && code(cell.district()).equals(chosen.value()))
                        .sorted(Comparator.comparingLong(SectorApi.Cell::offers).reversed())
                        .toList();
        var most = here.stream().mapToLong(SectorApi.Cell::offers).max().orElse(1);
        var rows =
                here.stream()
                        .map(cell ->
                                new Row(
                                        kind(cell.kind(), names.kinds()),
                                        cell,
                                        100 * cell.offers() / most))
                        .toList();
        return Templates.map(areas, chosen, rows, nobody(here, names.kinds()), coordinated());
    }

    private static List<Choice> areas(List<SectorApi.Cell> cells, Map<String, String> names) {
        return cells.stream()
                .map(cell -> code(cell.district()))
                .distinct()
                .map(code ->
                        Choice.of(
                                code,
                                code.equals(NOWHERE)
                                        ? "No area stated"
                                        : names.getOrDefault(code, code)))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }

    private static String code(@Nullable String district) {
        return Objects.requireNonNullElse(district, NOWHERE);
    }

    private static String kind(@Nullable String code, Map<String, String> names) {
        return code == null
                ? "No kind of help stated"
                : names.getOrDefault(code, Plain.words(code));
    }

    /// Kinds that somebody offers somewhere, and nobody here.
    private static List<String> nobody(List<SectorApi.Cell> here, Map<String, String> names) {
        var missing = new ArrayList<String>();
        names.forEach((code, name) -> {
            if (here.stream().noneMatch(cell -> code.equals(cell.kind()))) {
                missing.add(name);
            }
        });
        return missing;
    }

    private List<Choice> coordinated() {
        return colleagues.partnerships().items().stream()
                .filter(ColleaguesApi.Partnership::coordinated)
                .map(p -> Choice.of(p.id().toString(), p.name()))
                .toList();
    }

    @GET
    @Path("gaps/{partnership}")
    @RolesAllowed(Roles.COORDINATOR)
    public TemplateInstance gaps(UUID partnership) {
        var names = listings.choices().kinds();
        var gaps = sector.gaps(partnership).items();
        var most = Math.max(1, gaps.stream().mapToLong(SectorApi.Gap::needs).max().orElse(1));
        var rows =
                gaps.stream()
                        .map(gap ->
                                new GapRow(
                                        kind(gap.kind(), names),
                                        gap,
                                        100 * gap.needs() / most,
                                        100 * gap.unmet() / most))
                        .toList();
        var own =
                coordinated().stream()
                        .filter(choice -> choice.value().equals(partnership.toString()))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        return Templates.gaps(own, rows);
    }

    @GET
    @Path("offers.csv")
    @Produces(SectorApi.CSV)
    public Response offersFile() {
        return file("offers.csv", sector.offersAsCsv());
    }

    @GET
    @Path("gaps/{partnership}/gaps.csv")
    @RolesAllowed(Roles.COORDINATOR)
    @Produces(SectorApi.CSV)
    public Response gapsFile(UUID partnership) {
        return file("gaps.csv", sector.gapsAsCsv(partnership));
    }

    private static Response file(String name, String content) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
