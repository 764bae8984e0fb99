package org.referralpathway.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/// The one place where time comes from.
class Clock {
    @Produces
    @ApplicationScoped
    InstantSource system() {
        return InstantSource.system();
    }
}
