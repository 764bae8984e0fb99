package org.referralpathway.portal.listings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.referralpathway.portal.form.Choice;

/// Days of the week and opening times in words.
public final class Days {
    /// Each day by its code of RFC 5545, as somebody chooses it.
    public static final List<Choice> CHOICES =
            List.of(
                    Choice.of("MO", "Monday"),
                    Choice.of("TU", "Tuesday"),
                    Choice.of("WE", "Wednesday"),
                    Choice.of("TH", "Thursday"),
                    Choice.of("FR", "Friday"),
                    Choice.of("SA", "Saturday"),
                    Choice.of("SU", "Sunday"));

    private static final Map<String, String> NAMES =
            CHOICES.stream().collect(Collectors.toMap(Choice::value, Choice::text));

    private Days() {}

    /// In the order of the week.
    public static String names(List<String> codes) {
        return CHOICES.stream()
                .filter(day -> codes.contains(day.value()))
                .map(Choice::text)
                .collect(Collectors.joining(", "));
    }

    /// @param codes with commas between
    static String names(String codes) {
        return Arrays.stream(codes.split(",", -1))
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(NAMES::containsKey)
                .map(NAMES::get)
                .collect(Collectors.joining(", "));
    }

    static String inWords(PublicListing.Schedule schedule) {
        var days = schedule.byday() == null ? "" : names(schedule.byday());
        if (days.isEmpty() || schedule.opensAt() == null || schedule.closesAt() == null) {
            return schedule.description() == null ? days : schedule.description();
        }
        return days + ": " + hour(schedule.opensAt()) + " to " + hour(schedule.closesAt());
    }

    static String hour(String time) {
        return time.length() > 5 ? time.substring(0, 5) : time;
    }
}
