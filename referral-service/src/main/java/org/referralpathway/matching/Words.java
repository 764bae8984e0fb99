package org.referralpathway.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Codes in plain English.
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final double METRES_A_MILE = 1_609.344;

    private Words() {}

    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String access(String code) {
        return code.replace('-', ' ');
    }

    /// Half a mile is as fine as is honest: a person's place is known to a kilometre.
    static String away(int metres) {
        var halves = Math.round(metres / METRES_A_MILE * 2);
        if (halves < 2) {
            return "Less than a mile away";
        }
        if (halves == 2) {
            return "About a mile away";
        }
        return "About " + halves / 2 + (halves % 2 == 0 ? "" : ".5") + " miles away";
    }
}
