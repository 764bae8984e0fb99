package org.referralpathway.privacy;

import com.fasterxml.jackson.annotation.JsonValue;
import org.referralpathway.kit.id.Codes;

/// Why data of a person are kept, which decides for how long.
public enum RecordClass {
    /// Somebody helped, or tried to.
    HELPED,
    /// Recorded, and nothing came of it.
    NEVER_HELPED;

    @JsonValue
    public String code() {
        return Codes.of(this);
    }

    /// Reads the last part of an address.
    public static RecordClass fromString(String code) {
        return Codes.read(RecordClass.class, code);
    }
}
