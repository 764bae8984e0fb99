package org.referralpathway.portal.words;

import java.util.List;
import org.referralpathway.portal.form.Choice;

/// What a place must have for the person to use it.
public final class AccessNeeds {
    private static final List<Choice> CHOICES =
            List.of(
                    Choice.of("wheelchair", "Wheelchair access"),
                    Choice.of("step-free", "No steps"),
                    Choice.of("hearing-loop", "Hearing loop"),
                    Choice.of("home-visit", "A visit at home"));

    private AccessNeeds() {}

    public static List<Choice> choices() {
        return CHOICES;
    }

    static String name(String code) {
        return CHOICES.stream()
                .filter(choice -> choice.value().equals(code))
                .map(Choice::text)
                .findFirst()
                .orElseGet(() -> Plain.words(code));
    }
}
