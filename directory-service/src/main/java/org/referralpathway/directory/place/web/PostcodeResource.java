package org.referralpathway.directory.place.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referralpathway.directory.place.LoadPostcodes;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/postcodes")
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Postcodes")
class PostcodeResource {
    private final LoadPostcodes load;

    PostcodeResource(LoadPostcodes load) {
        this.load = load;
    }

    record Loaded(long postcodes) {}

    @PUT
    @Consumes("text/csv")
    @Operation(
            summary = "Add or replace postcodes",
            description =
                    "The layout of the ONS Postcode Directory, split into files of at most 20 MB:"
                            + " the first line names the columns pcds, oslaua, osward, lat and long,"
                            + " and doterm for terminated postcodes; others are ignored.")
    public Loaded load(InputStream csv) {
        return new Loaded(load.load(csv));
    }
}
