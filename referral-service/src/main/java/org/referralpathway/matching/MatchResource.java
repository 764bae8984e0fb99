package org.referralpathway.matching;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/needs/{id}/matches")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class MatchResource {
    private final FindMatches matches;

    MatchResource(FindMatches matches) {
        this.matches = matches;
    }

    @GET
    public Matches get(UUID id) {
        return matches.of(id);
    }
}
