package org.referralpathway.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/// Does what the service does when it starts, after a restore from a backup.
@ApplicationScoped
public class Restart {
    private final Erasures erasures;

    Restart(Erasures erasures) {
        this.erasures = erasures;
    }

    public void now() throws SQLException {
        erasures.replay();
    }
}
