package org.referralpathway.directory.place;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A United Kingdom postcode in its usual form, `LU1 2AB`. Well formed, not necessarily in use.
public record Postcode(String outcode, String incode) {
    private static final Pattern OUTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?");
    private static final Pattern FULL =
            Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");

    public static Optional<Postcode> of(String given) {
        var compact = given.replace(" ", "").toUpperCase(Locale.ROOT);
        var match = FULL.matcher(compact);
        return match.matches()
                ? Optional.of(new Postcode(match.group(1), match.group(2)))
                : Optional.empty();
    }

    /// Whether this is the first half of a postcode, in capitals.
    public static boolean isOutcode(String text) {
        return OUTCODE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return outcode + " " + incode;
    }
}
