package org.referralpathway.local;

/// The servers that the services stand on. Where each one listens is in the settings they are made
/// from, so a caller never needs to know which implementation it has.
interface BackingServers {
    Part postgresql();

    Part kafka();

    Part keycloak();

    Part mail();
}
