package org.referralpathway.portal.listings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Opening times in words.
final class Days {
    private static final Map<String, String> NAMES =
            Map.of(
                    "MO",
                    "Monday",
                    "TU",
                    "Tuesday",
                    "WE",
                    "Wednesday",
                    "TH",
                    "Thursday",
                    "FR",
                    "Friday",
                    "SA",
                    "Saturday",
                    "SU",
                    "Sunday");

    private Days() {}

    static String inWords(PublicListing.Schedule schedule) {
        var days =
                schedule.byday() == null
                        ? ""
                        : Arrays.stream(schedule.byday().split(",", -1))
                                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                                .filter(NAMES::containsKey)
                                .map(NAMES::get)
                                .collect(Collectors.joining(", "));
        if (days.isEmpty() || schedule.opensAt() == null || schedule.closesAt() == null) {
            return schedule.description() == null ? days : schedule.description();
        }
        return days + ": " + hour(schedule.opensAt()) + " to " + hour(schedule.closesAt());
    }

    static String hour(String time) {
        return time.length() > 5 ? time.substring(0, 5) : time;
    }
}
