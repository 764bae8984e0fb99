package org.referralpathway.directory.capacity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/// The four answers to "is there room?", after the SDOHCC capacity codes.
public enum CapacityStatus {
    @JsonProperty("capacity")
    CAPACITY("capacity"),
    @JsonProperty("none")
    NONE("none"),
    @JsonProperty("waitlist")
    WAITLIST("waitlist"),
    @JsonProperty("additional-assessment")
    ADDITIONAL_ASSESSMENT("additional-assessment");

    private final String code;

    CapacityStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<CapacityStatus> of(String code) {
        return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
    }
}
