package org.referralpathway.portal.needs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.referralpathway.portal.form.Choice;

/// How soon somebody has to act.
public enum Urgency {
    TODAY("Today", "Someone is at risk or without something they cannot do without"),
    URGENT("Urgent", "Within the next working day"),
    STANDARD("Standard", "Within the next few working days");

    private final String text;
    private final String hint;

    Urgency(String text, String hint) {
        this.text = text;
        this.hint = hint;
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Choice> choices() {
        return Arrays.stream(values()).map(u -> new Choice(u.code(), u.text, u.hint)).toList();
    }

    /// The word for a code, or the code itself if it is new.
    public static String text(String code) {
        return Arrays.stream(values())
                .filter(urgency -> urgency.code().equalsIgnoreCase(code))
                .map(urgency -> urgency.text)
                .findFirst()
                .orElse(code);
    }
}
