package org.referralpathway.directory.oruk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.oruk.OpenDirectory;
import org.referralpathway.directory.oruk.OpenOrganizations;
import org.referralpathway.directory.oruk.OpenOrganizations.Detail;
import org.referralpathway.directory.oruk.PublicPage;
import org.referralpathway.directory.place.FindSpot;
import org.referralpathway.kit.problem.NotFound;

@Path("/oruk/v3")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Open Referral UK")
class OrukResource {
    private static final ApiDetails DETAILS =
            new ApiDetails(
                    "HSDS-UK-3.0",
                    URI.create(
                            "https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md"),
                    URI.create("https://openreferraluk.org/specifications/3.0/openapi.json"));
    private final OpenDirectory directory;
    private final OpenOrganizations organizations;
    private final FindSpot places;
    private final Lines lines;

    OrukResource(
            OpenDirectory directory,
            OpenOrganizations organizations,
            FindSpot places,
            Lines lines) {
        this.directory = directory;
        this.organizations = organizations;
        this.places = places;
        this.lines = lines;
    }

    record ApiDetails(String version, URI profile, @JsonProperty("openapi_url") URI openApiUrl) {}

    @GET
    @Operation(summary = "What this API is")
    public ApiDetails details() {
        return DETAILS;
    }

    @GET
    @Path("services")
    @Operation(summary = "Services, page by page, as lines, or as identifiers only")
    @APIResponseSchema(PublicPage.class)
    public Response services(@BeanParam ServiceQuery query) {
        var wanted = query.criteria(places);
        if (query.isMinimal()) {
            return lines.minimal((id, limit) -> directory.servicesAfter(id, wanted, limit, false));
        }
        var inFull = query.inFull();
        return query.asLines()
                ? lines.stream((id, limit) -> directory.servicesAfter(id, wanted, limit, inFull))
                : page(
                        directory.services(
                                wanted, query.page.value(), query.perPage.value(), inFull));
    }

    @GET
    @Path("services/{id}")
    @Operation(summary = "A service with all that belongs to it")
    public ObjectNode service(@PathParam("id") UUID id) {
        return directory.service(id).orElseThrow(NotFound::new);
    }

    @GET
    @Path("service_at_locations")
    @Operation(summary = "Services at their places, page by page or as lines")
    @APIResponseSchema(PublicPage.class)
    public Response serviceAtLocations(@BeanParam ServiceQuery query) {
        var wanted = query.criteria(places);
        var inFull = query.inFull();
        return query.asLines()
                ? lines.stream((id, limit) -> directory.placesAfter(id, wanted, limit, inFull))
                : page(directory.places(wanted, query.page.value(), query.perPage.value(), inFull));
    }

    @GET
    @Path("service_at_locations/{id}")
    @Operation(summary = "A service at a place, with all that belongs to it")
    public ObjectNode serviceAtLocation(@PathParam("id") UUID id) {
        return directory.place(id).orElseThrow(NotFound::new);
    }

    @GET
    @Path("organizations")
    @Operation(
            summary = "Organisations, page by page or as lines",
            description =
                    "`full`: with their services in brief; `full_service`: with all that belongs to"
                            + " these.")
    @APIResponseSchema(PublicPage.class)
    public Response organizations(
            @BeanParam ListQuery query, @QueryParam("full_service") @Nullable String fullService) {
        var search = Given.search(query.search);
        var detail = detail(Given.flag("full_service", fullService), query.inFull());
        return query.asLines()
                ? lines.stream((id, limit) -> organizations.after(id, search, limit, detail))
                : page(
                        organizations.page(
                                search, query.page.value(), query.perPage.value(), detail));
    }

    private static Detail detail(boolean fullServices, boolean full) {
        if (fullServices) {
            return Detail.WITH_FULL_SERVICES;
        }
        return full ? Detail.WITH_SERVICES : Detail.LISTED;
    }

    @GET
    @Path("organizations/{id}")
    @Operation(
            summary = "An organisation with its services, in brief unless `full_service` is true")
    public ObjectNode organization(
            @PathParam("id") UUID id, @QueryParam("full_service") @Nullable String fullService) {
        return directory
                .organization(id, Given.flag("full_service", fullService))
                .orElseThrow(NotFound::new);
    }

    private static Response page(PublicPage page) {
        return Response.ok(page).build();
    }
}
