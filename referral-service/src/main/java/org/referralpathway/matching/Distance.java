package org.referralpathway.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referralpathway.place.Place;

/// Distance over ground, by the haversine formula.
final class Distance {
    private static final double EARTH_METRES = 6_371_000;

    private Distance() {}

    /// @return metres to the nearest point; null where either end is not known
    static @Nullable Integer metres(Place from, List<Offer.Point> to) {
        if (from.latitude() == null || from.longitude() == null || to.isEmpty()) {
            return null;
        }
        double latitude = from.latitude();
        double longitude = from.longitude();
        return (int)
                Math.round(
                        to.stream()
                                .mapToDouble(p -> metres(latitude, longitude, p))
                                .min()
                                .orElseThrow());
    }

    private static double metres(double latitude, double longitude, Offer.Point to) {
        var north = Math.toRadians(to.latitude() - latitude);
        var east = Math.toRadians(to.longitude() - longitude);
        var a =
                Math.pow(Math.sin(north / 2), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(to.latitude()))
                                * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_METRES * Math.asin(Math.sqrt(a));
    }
}
