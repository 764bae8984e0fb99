package org.referralpathway.directory.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who somebody is. Read when it is needed and kept nowhere.
public record Person(
        UUID id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        boolean enabled) {
    /// Never printed: a log line must not become an address book.
    @Override
    public String toString() {
        return "Person";
    }
}
