package org.referralpathway.portal.api;

import org.jspecify.annotations.Nullable;

/// Roughly where: never finer than the first half of a postcode.
public record Area(@Nullable String outcode, @Nullable String district, boolean placeKnown) {
    public String text() {
        if (outcode == null) {
            return "Place not known";
        }
        return placeKnown ? outcode : outcode + " (place not known)";
    }
}
