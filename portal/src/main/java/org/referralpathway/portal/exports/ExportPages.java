package org.referralpathway.portal.exports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.security.Roles;

/// Hands the files of the public directory on, as they come.
@Path("/exports")
@RunOnVirtualThread
@RolesAllowed({Roles.STEWARD, Roles.COORDINATOR, Roles.PARTNER})
public class ExportPages {
    private static final Map<String, String> TYPES =
            Map.of(
                    "directory.zip", "application/zip",
                    "directory.ndjson", "application/x-ndjson",
                    "directory.csv", "text/csv",
                    "directory.xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private final ExportsApi exports;

    ExportPages(@RestClient ExportsApi exports) {
        this.exports = exports;
    }

    @GET
    @Path("{file}")
    public Response file(String file) {
        var type = TYPES.get(file);
        if (type == null) {
            throw new NotFoundException();
        }
        var content = exports.file(file).toPath();
        StreamingOutput body =
                out -> {
                    try {
                        Files.copy(content, out);
                    } finally {
                        Files.delete(content);
                    }
                };
        return Response.ok(body, type)
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .build();
    }
}
