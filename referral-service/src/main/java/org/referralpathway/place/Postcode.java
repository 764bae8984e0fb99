package org.referralpathway.place;

import java.util.Locale;
import java.util.regex.Pattern;
import org.referralpathway.kit.problem.InvalidField;

/// A United Kingdom postcode in its usual form, `LU1 2AB`. Well formed, not necessarily in use.
public record Postcode(String outcode, String incode) {
    private static final Pattern FORM =
            Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)\\s*([0-9][A-Z]{2})");

    /// @param pointer the field to name when it is malformed
    public static Postcode parse(String given, String pointer) {
        var matcher = FORM.matcher(given.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new InvalidField(pointer, "Enter a full UK postcode, like LU1 2AB");
        }
        return new Postcode(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return outcode + " " + incode;
    }
}
