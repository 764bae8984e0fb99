package org.referralpathway.portal.security;

/// The roles of the realm that have something to do here.
public final class Roles {
    public static final String REFERRER = "referrer";
    public static final String PROVIDER = "provider";
    public static final String COORDINATOR = "coordinator";
    public static final String STEWARD = "steward";
    public static final String PARTNER = "partner";
    public static final String PRIVACY = "privacy";
    public static final String ADMIN = "admin";

    private Roles() {}
}
