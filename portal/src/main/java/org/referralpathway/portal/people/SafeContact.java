package org.referralpathway.portal.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Form;

/// How a person may be reached without harm.
public record SafeContact(
        boolean doNotContact,
        boolean neverCall,
        boolean neverVoicemail,
        boolean neverText,
        boolean neverWrite,
        @Nullable String hours) {
    public static final List<Choice> NEVER =
            List.of(
                    Choice.of("contact", "Do not contact them: go through their worker"),
                    Choice.of("call", "Never ring them"),
                    Choice.of("voicemail", "Never leave a message on their phone"),
                    Choice.of("text", "Never send a text message"),
                    Choice.of("write", "Never write to their address or email"));

    static SafeContact read(Form form) {
        return ticked(form, form.text("hours"));
    }

    /// What is ticked in the field `never`.
    public static SafeContact ticked(Form form, @Nullable String hours) {
        return new SafeContact(
                form.chosen("never", "contact"),
                form.chosen("never", "call"),
                form.chosen("never", "voicemail"),
                form.chosen("never", "text"),
                form.chosen("never", "write"),
                hours);
    }

    /// The boxes that stand for it.
    List<String> ticked() {
        var ticked = new ArrayList<String>();
        add(ticked, doNotContact, "contact");
        add(ticked, neverCall, "call");
        add(ticked, neverVoicemail, "voicemail");
        add(ticked, neverText, "text");
        add(ticked, neverWrite, "write");
        return ticked;
    }

    /// In words, the most important first.
    public List<String> rules() {
        return NEVER.stream()
                .filter(choice -> ticked().contains(choice.value()))
                .map(Choice::text)
                .toList();
    }

    private static void add(List<String> ticked, boolean never, String value) {
        if (never) {
            ticked.add(value);
        }
    }
}
