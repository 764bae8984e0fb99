package org.referralpathway.kit.caller;

/// The roles of DESIGN section 1, as they stand in the token.
public final class Roles {
    public static final String REFERRER = "referrer";
    public static final String PROVIDER = "provider";
    public static final String COORDINATOR = "coordinator";
    public static final String STEWARD = "steward";
    public static final String PARTNER = "partner";
    public static final String PRIVACY = "privacy";
    public static final String ADMIN = "admin";

    /// Another service of the platform; opens `/internal/v1` only.
    public static final String SERVICE = "service";

    private Roles() {}
}
