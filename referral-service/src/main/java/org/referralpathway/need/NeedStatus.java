package org.referralpathway.need;

/// MISSION C 4b.
public enum NeedStatus {
    DRAFT,
    OPEN,
    MATCHED,
    IN_SERVICE,
    ON_HOLD,
    MET,
    PARTLY_MET,
    OWN_NETWORK,
    UNMET,
    WITHDRAWN,
    ERROR;

    /// Whether help may still be arranged or is under way.
    public boolean live() {
        return switch (this) {
            case DRAFT, OPEN, MATCHED, IN_SERVICE, ON_HOLD -> true;
            case MET, PARTLY_MET, OWN_NETWORK, UNMET, WITHDRAWN, ERROR -> false;
        };
    }

    /// Whether it ended so that no group's help has anything to go on with.
    public boolean otherwise() {
        return switch (this) {
            case OWN_NETWORK, WITHDRAWN, ERROR -> true;
            case DRAFT, OPEN, MATCHED, IN_SERVICE, ON_HOLD, MET, PARTLY_MET, UNMET -> false;
        };
    }

    /// The fact that reaching this status is, as events name it.
    String fact() {
        return switch (this) {
            case OPEN -> "reopened";
            case IN_SERVICE -> "in-service";
            case PARTLY_MET -> "partly-met";
            case OWN_NETWORK -> "own-network";
            case ON_HOLD -> "on-hold";
            case DRAFT, MATCHED, MET, UNMET, WITHDRAWN, ERROR ->
                    name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
