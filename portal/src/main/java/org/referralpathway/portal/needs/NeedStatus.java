package org.referralpathway.portal.needs;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/// Where a need stands, in the words of the page and the colour of its tag.
public enum NeedStatus {
    DRAFT("Draft", "grey"),
    OPEN("Looking for a group", "yellow"),
    MATCHED("Waiting for a group", "blue"),
    IN_SERVICE("A group is helping", "turquoise"),
    ON_HOLD("On hold", "yellow"),
    MET("Met", "green"),
    PARTLY_MET("Partly met", "green"),
    OWN_NETWORK("Helped by family or friends", "green"),
    UNMET("Not met", "red"),
    WITHDRAWN("Withdrawn", "grey"),
    ERROR("Entered in error", "grey"),
    UNKNOWN("Not known", "grey");

    private final String text;
    private final String colour;

    NeedStatus(String text, String colour) {
        this.text = text;
        this.colour = colour;
    }

    /// A status that a newer service has and this portal does not is shown as not known.
    @JsonCreator
    static NeedStatus of(String code) {
        var name = code.toUpperCase(Locale.ROOT).replace('-', '_');
        for (var status : values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    public String text() {
        return text;
    }

    public String colour() {
        return colour;
    }

    /// A group can still be asked.
    public boolean isLooking() {
        return this == OPEN || this == MATCHED;
    }
}
