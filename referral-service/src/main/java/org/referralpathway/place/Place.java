package org.referralpathway.place;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// As much of a place as matching needs and no more.
///
/// @param latitude in degrees, rounded to about a kilometre
/// @param placeKnown whether the postcode or its outcode is on the map; if not, there is no point
@Embeddable
public record Place(
        String outcode,
        @Nullable String district,
        @Nullable String ward,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean placeKnown) {}
