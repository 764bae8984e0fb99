package org.referralpathway.directory.imports.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.directory.imports.ImportFile;
import org.referralpathway.directory.imports.ImportReport;
import org.referralpathway.directory.imports.NotJson;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

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
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Import an HSDS-UK 3.0 file",
            description =
                    "A service, an organisation, a list of them, or a page with `contents`; at most"
                            + " 20 MB. Each row has its own verdict. Sending a file again changes"
                            + " nothing, so no Idempotency-Key is asked for.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {Object.class, Object[].class})))
    public ImportReport take(@NotNull byte[] file) {
        return imports.take(file);
    }

    @ServerExceptionMapper
    RestResponse<Problem> notJson(NotJson e) {
        return Problems.answer(
                Status.BAD_REQUEST,
                "malformed-json",
                "The file is not valid JSON",
                e.getMessage() + "; nothing was imported");
    }
}
