package org.referralpathway.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Made-up postcodes of an area, in a part of the number space that is not given out (sector 9,
/// units from ZA), with made-up points around the middle of their outward code.
final class Postcodes {
    private static final String UNITS = "ABDEFGHJLNPQRSTUWXYZ";

    private Postcodes() {}

    record Postcode(String text, String district, String ward, double latitude, double longitude) {
        /// A line in the order of the ONS Postcode Directory's columns that we use.
        String line() {
            return String.format(
                    Locale.ROOT, "%s,%s,%s,%.6f,%.6f", text, district, ward, latitude, longitude);
        }
    }

    static List<Postcode> of(Area area, Random random) {
        var all = new ArrayList<Postcode>();
        for (var i = 0; i < UNITS.length(); i++) {
            for (var outcode = 0; outcode < area.outcodes().size(); outcode++) {
                all.add(
                        new Postcode(
                                area.outcodes().get(outcode) + " 9Z" + UNITS.charAt(i),
                                area.district(),
                                area.ward(outcode),
                                jitter(area.latitude(outcode), 0.008, random),
                                jitter(area.longitude(outcode), 0.012, random)));
            }
        }
        return all;
    }

    private static double jitter(double middle, double spread, Random random) {
        var value = middle + (random.nextDouble() * 2 - 1) * spread;
        return Math.round(value * 1e6) / 1e6;
    }
}
