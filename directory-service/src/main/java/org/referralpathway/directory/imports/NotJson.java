package org.referralpathway.directory.imports;

import com.fasterxml.jackson.core.JsonLocation;
import org.jspecify.annotations.Nullable;

/// The file cannot be read at all, so no row of it was taken.
public final class NotJson extends RuntimeException {
    private NotJson(String where) {
        super(where, null, false, false);
    }

    static NotJson at(@Nullable JsonLocation place) {
        return new NotJson(
                place == null
                        ? "It is not JSON"
                        : "It stops being JSON at line %d, column %d"
                                .formatted(place.getLineNr(), place.getColumnNr()));
    }
}
