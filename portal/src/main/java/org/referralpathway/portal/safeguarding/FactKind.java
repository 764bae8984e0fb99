package org.referralpathway.portal.safeguarding;

import java.util.Locale;

/// What a group has to have, with the words of its page.
public enum FactKind {
    POLICY("Safeguarding policy", "Where can it be read, and who approved it?"),
    LEAD("Safeguarding lead", "Who is it, and since when?"),
    CHECKS("Criminal record checks", "Which level does each role have?"),
    INSURANCE("Insurance", "Which cover, and with whom?");

    private final String title;
    private final String question;

    FactKind(String title, String question) {
        this.title = title;
        this.question = question;
    }

    static FactKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public String question() {
        return question;
    }
}
