package org.referralpathway.directory.imports.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.imports.ImportFile;
import org.referralpathway.directory.imports.ImportReport;
import org.referralpathway.directory.imports.Manner;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/imports")
@RunOnVirtualThread
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Imports")
class ImportResource {
    private final ImportFile imports;

    ImportResource(ImportFile imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaTypes.NDJSON, MediaTypes.ZIP})
    @Operation(
            summary = "Import an HSDS-UK 3.0 file at once",
            description =
                    "A service, an organisation, a list of them, or a page with `contents`; NDJSON;"
                            + " or the tabular data package as a zip; at most 20 MB. Each row has"
                            + " its own verdict. Sending a file again changes nothing, so no"
                            + " Idempotency-Key is asked for. With `dryRun` nothing is written and"
                            + " each row says what it would change.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(oneOf = {Object.class, Object[].class})),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaTypes.ZIP,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public ImportReport take(
            @QueryParam("source") @DefaultValue("api") @Pattern(regexp = MediaTypes.SOURCE)
                    String source,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam("Content-Type") MediaType type,
            @NotNull byte[] file) {
        var manner = dryRun ? Manner.DRY_RUN : Manner.APPLY;
        return imports.take(MediaTypes.format(type).open(file), source, manner);
    }
}
