package org.referralpathway.directory.identity;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who somebody is. Read when it is needed and kept nowhere.
public record Person(
        UUID id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        boolean enabled) {
    /// How they are called; null where nothing is known.
    public @Nullable String name() {
        var name =
                Stream.of(firstName, lastName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return name.isBlank() ? null : name;
    }

    /// Never printed: a log line must not become an address book.
    @Override
    public String toString() {
        return "Person";
    }
}
