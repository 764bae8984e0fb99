package org.referralpathway.kit.consumer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.health.Readiness;
import org.referralpathway.kit.caller.Roles;

/// Tries a consumer's dead letters again, once what made them impossible has been mended.
@Path("/v1/consumers/{name}/replays")
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
class ReplayResource {
    private final Consumers consumers;

    ReplayResource(@Readiness Consumers consumers) {
        this.consumers = consumers;
    }

    @POST
    public Replay.Result replay(String name) throws InterruptedException, ExecutionException {
        return consumers.replayOf(name).run();
    }
}
