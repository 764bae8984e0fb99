package org.referralpathway.portal.words;

import java.util.List;
import java.util.Locale;
import org.referralpathway.portal.form.Choice;

/// The languages a need can ask for. Codes are those of ISO 639, as the directory keeps them.
public final class Languages {
    private static final List<String> OFFERED =
            List.of(
                    "ar", "bn", "bfi", "zh", "gu", "hi", "pl", "pt", "pa", "ro", "gd", "so", "uk",
                    "ur", "cy");

    private Languages() {}

    public static List<Choice> choices() {
        return OFFERED.stream().map(code -> Choice.of(code, name(code))).toList();
    }

    static String name(String code) {
        return switch (code) {
            case "bfi" -> "British Sign Language";
            case "gd" -> "Gaelic";
            case "pa" -> "Punjabi";
            default -> Locale.of(code).getDisplayLanguage(Locale.UK);
        };
    }
}
