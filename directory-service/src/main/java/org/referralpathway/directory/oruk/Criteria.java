package org.referralpathway.directory.oruk;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.place.Spot;

/// What a reader of the open data asks for; each narrows the others.
///
/// @param modifiedAfter on or after this moment
/// @param minimumAge services whose own minimum age is this or more, as the UK profile has it
/// @param maximumAge services whose own maximum age is this or less
/// @param day `MO` to `SU`
/// @param from services that open at this time or later
/// @param to services that close at this time or earlier
/// @param near the middle of a postcode
/// @param metres how far from there; without it, the postcode asks for services that cover it
public record Criteria(
        @Nullable String search,
        @Nullable UUID term,
        @Nullable UUID taxonomy,
        @Nullable UUID organization,
        @Nullable Instant modifiedAfter,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable String day,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable Spot near,
        @Nullable Integer metres) {
    /// Asks for everything.
    public static final Criteria NONE =
            new Criteria(null, null, null, null, null, null, null, null, null, null, null, null);

    /// Asks for what one organisation gives.
    public static Criteria of(UUID organization) {
        return new Criteria(
                null, null, null, organization, null, null, null, null, null, null, null, null);
    }
}
