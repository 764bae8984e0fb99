package org.referralpathway.directory.hsds;

import java.util.Set;

/// The four states that HSDS gives a service, under their own words.
public final class ServiceStatus {
    public static final Set<String> CODES =
            Set.of("active", "inactive", "defunct", "temporarily closed");

    private ServiceStatus() {}
}
