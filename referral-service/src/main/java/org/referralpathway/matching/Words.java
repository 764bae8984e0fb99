package org.referralpathway.matching;

import java.util.Locale;

/// Codes in plain English.
final class Words {
    private static final double METRES_A_MILE = 1_609.344;

    private Words() {}

    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK);
    }

    static String access(String code) {
        return code.replace('-', ' ');
    }

    static String miles(int metres) {
        var tenths = Math.round(metres / METRES_A_MILE * 10);
        return tenths < 5
                ? "Less than half a mile"
                : tenths / 10
                        + (tenths % 10 == 0 ? "" : "." + tenths % 10)
                        + (tenths == 10 ? " mile" : " miles");
    }
}
