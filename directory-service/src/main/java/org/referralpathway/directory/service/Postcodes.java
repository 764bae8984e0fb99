package org.referralpathway.directory.service;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The form of a UK postcode; whether it exists is not asked here.
final class Postcodes {
    private static final Pattern OUTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?");
    private static final Pattern FULL =
            Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");

    private Postcodes() {}

    static Optional<String> outcodeOf(String postcode) {
        var compact = postcode.replace(" ", "").toUpperCase(Locale.ROOT);
        var match = FULL.matcher(compact);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    static boolean isOutcode(String text) {
        return OUTCODE.matcher(text).matches();
    }
}
