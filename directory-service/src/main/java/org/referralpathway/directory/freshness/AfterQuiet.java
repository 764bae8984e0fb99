package org.referralpathway.directory.freshness;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.problem.InvalidField;

/// The last listing of a page, by what the list is ordered by.
public record AfterQuiet(LocalDate aliveOn, UUID service) {
    private static final AfterQuiet NOTHING = new AfterQuiet(LocalDate.EPOCH, new UUID(0, 0));

    public static AfterQuiet of(@Nullable String given) {
        if (given == null) {
            return NOTHING;
        }
        try {
            var parts = given.split("_", 2);
            return new AfterQuiet(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new InvalidField("/cursor", "Use the `next` of the page before, as it came");
        }
    }

    @Override
    public String toString() {
        return aliveOn + "_" + service;
    }
}
