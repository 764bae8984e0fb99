package org.referralpathway.directory.imports.file;

import com.fasterxml.jackson.core.JsonLocation;
import org.jspecify.annotations.Nullable;

/// The file cannot be read at all, so no row of it was taken. The message says what is wrong and
/// quotes nothing of the file.
public final class UnreadableFile extends RuntimeException {
    public UnreadableFile(String what) {
        super(what, null, false, false);
    }

    static UnreadableFile notJson(@Nullable JsonLocation place) {
        return new UnreadableFile(
                place == null
                        ? "It is not JSON"
                        : "It stops being JSON at line %d, column %d"
                                .formatted(place.getLineNr(), place.getColumnNr()));
    }
}
