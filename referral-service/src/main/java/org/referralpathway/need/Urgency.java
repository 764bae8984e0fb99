package org.referralpathway.need;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// How soon somebody must answer. "Today" runs on clock hours.
public enum Urgency {
    @JsonProperty("today")
    TODAY,
    @JsonProperty("urgent")
    URGENT,
    @JsonProperty("standard")
    STANDARD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
