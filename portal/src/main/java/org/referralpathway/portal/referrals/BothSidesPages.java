package org.referralpathway.portal.referrals;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.referralpathway.portal.security.Roles;

/// What both sides do: ask, answer, and go on with what ended.
@Path("/referrals/{id}/{action: ask|answer|reopen}")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class BothSidesPages {
    private final MakeMove moves;

    BothSidesPages(MakeMove moves) {
        this.moves = moves;
    }

    @GET
    public Response ask(UUID id, Move action) {
        return moves.ask(id, action);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(UUID id, Move action) {
        return moves.make(id, action);
    }
}
