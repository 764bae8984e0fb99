package org.referralpathway.portal.referrals;

import java.util.Locale;
import org.referralpathway.portal.layout.Done;

/// What a group says by a link, each on a page with one question.
public enum Saying {
    DECLINE("No, we cannot help", "Why can your group not help?", "Say no", Done.SAID_NO),
    ASK("Ask a question", "What do you want to know?", "Send the question", Done.ASKED),
    ANSWER("Answer the question", "Your answer", "Send the answer", Done.ANSWERED),
    DELIVER("It is done", "What was done?", "It is done", Done.SAID_DONE),
    FAIL("We cannot do it after all", "Why not?", "Tell the referrer", Done.FAILED),
    WORRY(
            "I am worried about this person",
            "What worries you?",
            "Tell the worker now",
            Done.WORRY_TOLD_WITHOUT_DESK);

    private final String title;
    private final String label;
    private final String button;
    private final Done done;

    Saying(String title, String label, String button, Done done) {
        this.title = title;
        this.label = label;
        this.button = button;
        this.done = done;
    }

    /// Reads the last part of an address, where only these words get through.
    public static Saying fromString(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean reasoned() {
        return this == DECLINE || this == FAIL;
    }

    String field() {
        return reasoned() ? "reason" : "text";
    }

    String missing() {
        return reasoned() ? "Select a reason" : "Write a line or two";
    }

    public String title() {
        return title;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return switch (this) {
            case ASK, ANSWER -> "Do not write who the person is";
            case DELIVER -> "A sentence is enough. The referrer reads it";
            case WORRY ->
                    "A line is enough. The worker who asked for help reads it, and the desk that keeps people safe where there is one";
            case DECLINE, FAIL -> "It does not count against you";
        };
    }

    public String button() {
        return button;
    }

    /// @param after the referral, once it was said
    Done done(ReferralView after) {
        return this == WORRY ? ReferralView.Numbers.told(after.numbers()) : done;
    }
}
