package org.referralpathway.referral.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.referral.OpenBoard;

@Path("/v1/needs/{id}/board")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class NeedBoardResource {
    private final OpenBoard board;

    NeedBoardResource(OpenBoard board) {
        this.board = board;
    }

    @GET
    @Operation(summary = "Whether a need is on the board, and may be")
    public OpenBoard.State state(UUID id) {
        return board.state(id);
    }

    @PUT
    @Operation(
            summary = "Put a need on the board",
            description =
                    "Groups of the partnership that do this kind of thing see its coded facts and"
                            + " may take it. Never sensitive kinds, nor people at risk.")
    public RestResponse<Void> put(UUID id) {
        board.put(id);
        return RestResponse.noContent();
    }

    @DELETE
    @Operation(summary = "Take a need off the board")
    public RestResponse<Void> takeOff(UUID id) {
        board.takeOff(id);
        return RestResponse.noContent();
    }
}
