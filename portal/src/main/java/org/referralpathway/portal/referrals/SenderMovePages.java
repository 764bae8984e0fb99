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

/// What the sender does: withdraw, pass on, or confirm what came of it.
@Path("/referrals/{id}/{action: withdraw|close|transfer|override|mark-error}")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class SenderMovePages {
    private final MakeMove moves;

    SenderMovePages(MakeMove moves) {
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
