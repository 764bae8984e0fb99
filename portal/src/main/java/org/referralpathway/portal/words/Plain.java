package org.referralpathway.portal.words;

import java.util.Locale;

/// Something to say about a code that this version of the portal does not know yet.
public final class Plain {
    private Plain() {}

    public static String words(String code) {
        var words = code.replace('-', ' ').replace('_', ' ').strip().toLowerCase(Locale.UK);
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
