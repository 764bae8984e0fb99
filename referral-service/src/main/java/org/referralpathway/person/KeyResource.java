package org.referralpathway.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/keys/rotation")
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
class KeyResource {
    private final RotateKeys rotate;

    KeyResource(RotateKeys rotate) {
        this.rotate = rotate;
    }

    @PUT
    @Operation(
            summary = "Wrap the keys of all people by the present master key",
            description =
                    "After the master key was changed and the one before is set as"
                            + " `pathway.secrets.master-key-previous`. Asking again does what is left.")
    public RotateKeys.Done rotate() throws SQLException {
        return rotate.run();
    }
}
