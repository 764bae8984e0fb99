package org.referralpathway.place;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/postcodes")
@RunOnVirtualThread
class PostcodeResource {
    record Loaded(int postcodes) {}

    private final LoadPostcodes load;

    PostcodeResource(LoadPostcodes load) {
        this.load = load;
    }

    /// Adds or replaces postcodes from the ONS Postcode Directory's layout: columns `pcds`,
    /// `oslaua`, `osward`, `lat`, `long`, by their names in the first line; others are ignored.
    @PUT
    @Consumes("text/csv")
    @RolesAllowed(Roles.ADMIN)
    public Loaded load(String csv) {
        return new Loaded(load.load(csv));
    }
}
