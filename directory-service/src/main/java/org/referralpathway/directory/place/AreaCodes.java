package org.referralpathway.directory.place;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Codes of areas of the United Kingdom: the ONS's of council areas and wards, and outward
/// postcodes.
public final class AreaCodes {
    /// The form of the code of a council area.
    public static final String DISTRICT_CODE = "(?:E0[6-9]|W06|S12|N09)[0-9]{6}";

    private static final Pattern DISTRICT = Pattern.compile("\\b" + DISTRICT_CODE + "\\b");
    private static final Pattern WARD = Pattern.compile("\\b(?:E05|W05|S13|N08)[0-9]{6}\\b");

    private AreaCodes() {}

    /// The council areas that a text names by their codes.
    public static Stream<String> districts(String text) {
        return DISTRICT.matcher(text).results().map(MatchResult::group);
    }

    /// The wards that a text names by their codes.
    public static Stream<String> wards(String text) {
        return WARD.matcher(text).results().map(MatchResult::group);
    }

    /// Whether the text is a code of an area of one of these kinds.
    public static boolean isCode(String text) {
        return DISTRICT.matcher(text).matches()
                || WARD.matcher(text).matches()
                || Postcode.isOutcode(text);
    }
}
