package org.referralpathway.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.SQLException;

/// Does what the service does once a day.
@ApplicationScoped
public class Midnight {
    private final KeepNoLonger job;

    Midnight(KeepNoLonger job) {
        this.job = job;
    }

    @ActivateRequestContext
    public void now() throws SQLException {
        job.run();
    }
}
