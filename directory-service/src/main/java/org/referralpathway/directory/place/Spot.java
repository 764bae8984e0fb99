package org.referralpathway.directory.place;

import org.jspecify.annotations.Nullable;

/// Where a postcode is.
///
/// @param district the ONS code of its council area
/// @param ward the ONS code of its ward
/// @param exact whether this is the postcode's own middle, not that of its outward part
public record Spot(
        String outcode,
        @Nullable String district,
        @Nullable String ward,
        double latitude,
        double longitude,
        boolean exact) {}
