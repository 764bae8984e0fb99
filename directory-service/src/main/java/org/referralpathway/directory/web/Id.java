package org.referralpathway.directory.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.problem.InvalidField;

/// An identifier in a query. A plain `UUID` parameter would answer 404 to a slip of the caller.
public record Id(UUID value) {
    public static Id fromString(String given) {
        try {
            return new Id(UUID.fromString(given));
        } catch (IllegalArgumentException _) {
            throw new InvalidField("", "An identifier must be a UUID");
        }
    }

    public static @Nullable UUID orNull(@Nullable Id given) {
        return given == null ? null : given.value();
    }
}
