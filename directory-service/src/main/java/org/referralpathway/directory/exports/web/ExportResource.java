package org.referralpathway.directory.exports.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.exports.ExportLines;
import org.referralpathway.directory.exports.ExportPackage;
import org.referralpathway.directory.exports.ExportSheet;
import org.referralpathway.kit.caller.Roles;

/// Only what the open data tells; signed in, because one request reads everything.
@Path("/v1/exports")
@RunOnVirtualThread
@RolesAllowed({Roles.STEWARD, Roles.COORDINATOR, Roles.PARTNER})
@Tag(name = "Exports")
class ExportResource {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final ExportPackage zip;
    private final ExportLines lines;
    private final ExportSheet sheet;

    ExportResource(ExportPackage zip, ExportLines lines, ExportSheet sheet) {
        this.zip = zip;
        this.lines = lines;
        this.sheet = sheet;
    }

    @GET
    @Path("directory.zip")
    @Produces("application/zip")
    @Operation(summary = "The public directory as an HSDS tabular data package")
    public Response zip() {
        return file("zip", zip::write);
    }

    @GET
    @Path("directory.ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "The public directory as NDJSON: organisations, then services")
    public Response ndjson() {
        return file("ndjson", lines::write);
    }

    @GET
    @Path("directory.csv")
    @Produces("text/csv")
    @Operation(summary = "The public directory as CSV, a service a line")
    public Response csv() {
        return file("csv", sheet::csv);
    }

    @GET
    @Path("directory.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The public directory as a spreadsheet, a service a line")
    public Response xlsx() {
        return file("xlsx", sheet::xlsx);
    }

    private static Response file(String ending, StreamingOutput body) {
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"directory." + ending + "\"")
                .build();
    }
}
