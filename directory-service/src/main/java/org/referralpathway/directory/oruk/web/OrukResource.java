package org.referralpathway.directory.oruk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.oruk.OpenDirectory;
import org.referralpathway.directory.oruk.PublicPage;
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

    OrukResource(OpenDirectory directory) {
        this.directory = directory;
    }

    record ApiDetails(String version, URI profile, @JsonProperty("openapi_url") URI openApiUrl) {}

    @GET
    @Operation(summary = "What this API is")
    public ApiDetails details() {
        return DETAILS;
    }

    @GET
    @Path("services")
    @Operation(summary = "Services, page by page")
    public PublicPage services(
            @QueryParam("page") @DefaultValue("1") PageNumber page,
            @QueryParam("per_page") @DefaultValue("50") PerPage perPage) {
        return directory.services(page.value(), perPage.value());
    }

    @GET
    @Path("services/{id}")
    @Operation(summary = "A service with all that belongs to it")
    public ObjectNode service(@PathParam("id") UUID id) {
        return directory.service(id).orElseThrow(NotFound::new);
    }

    @GET
    @Path("organizations")
    @Operation(summary = "Organisations, page by page")
    public PublicPage organizations(
            @QueryParam("page") @DefaultValue("1") PageNumber page,
            @QueryParam("per_page") @DefaultValue("50") PerPage perPage) {
        return directory.organizations(page.value(), perPage.value());
    }

    @GET
    @Path("organizations/{id}")
    @Operation(summary = "An organisation with its services in brief")
    public ObjectNode organization(@PathParam("id") UUID id) {
        return directory.organization(id).orElseThrow(NotFound::new);
    }
}
