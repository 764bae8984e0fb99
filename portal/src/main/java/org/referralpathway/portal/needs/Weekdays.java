package org.referralpathway.portal.needs;

import java.util.List;
import java.util.stream.Collectors;
import org.referralpathway.portal.form.Choice;

/// Days of the week as RFC 5545 codes them.
public final class Weekdays {
    public static final List<Choice> CHOICES =
            List.of(
                    Choice.of("MO", "Monday"),
                    Choice.of("TU", "Tuesday"),
                    Choice.of("WE", "Wednesday"),
                    Choice.of("TH", "Thursday"),
                    Choice.of("FR", "Friday"),
                    Choice.of("SA", "Saturday"),
                    Choice.of("SU", "Sunday"));

    private Weekdays() {}

    /// In the order of the week.
    public static String text(List<String> codes) {
        return CHOICES.stream()
                .filter(day -> codes.contains(day.value()))
                .map(Choice::text)
                .collect(Collectors.joining(", "));
    }
}
