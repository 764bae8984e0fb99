package org.referralpathway.portal.needs;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Roles;

/// Puts a need on the board, and takes it off.
@Path("/needs/{need}/board")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
public class NeedBoardPages {
    private final BoardApi board;

    NeedBoardPages(@RestClient BoardApi board) {
        this.board = board;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response put(UUID need) {
        board.put(need);
        return Pages.seeOther("/needs/" + need, Done.ON_BOARD);
    }

    @POST
    @Path("off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeOff(UUID need) {
        board.takeOff(need);
        return Pages.seeOther("/needs/" + need, Done.OFF_BOARD);
    }
}
