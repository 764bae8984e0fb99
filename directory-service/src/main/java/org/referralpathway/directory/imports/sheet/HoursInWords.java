package org.referralpathway.directory.imports.sheet;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads hours as people write them: "Tues/Thurs 10-12", "Mon to Fri 9.30am-4pm".
final class HoursInWords {
    private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> NAMES =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final String DAY = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?";
    private static final Pattern DAYS = Pattern.compile(DAY);
    private static final String TIME = "(\\d{1,2})(?:[.:](\\d{2}))?\\s*([ap]m)?";
    private static final Pattern SPAN =
            Pattern.compile(
                    "(daily|every day|weekdays|%1$s(?:\\s*(?:/|,|&|and|-|–|to|\\s)\\s*%1$s)*)[\\s,:]*%2$s\\s*(?:-|–|to|until)\\s*%2$s"
                            .formatted(DAY, TIME));

    private HoursInWords() {}

    /// Open on these days from one time to the other.
    ///
    /// @param days as RFC 5545 codes them, `TU,TH`
    /// @param guessed whether morning or afternoon was not said
    record Hours(String days, LocalTime opens, LocalTime closes, boolean guessed) {
        /// "Tuesday and Thursday, 10:00 to 12:00".
        String spoken() {
            var names =
                    Arrays.stream(days.split(",", -1))
                            .map(code -> NAMES.get(CODES.indexOf(code)))
                            .toList();
            var last = names.getLast();
            var first = String.join(", ", names.subList(0, names.size() - 1));
            return (first.isEmpty() ? last : first + " and " + last)
                    + ", "
                    + opens
                    + " to "
                    + closes;
        }

        String inWords() {
            return days + " " + opens + " to " + closes;
        }
    }

    /// The hours, or nothing where any of the text could not be read.
    static Optional<List<Hours>> read(String text) {
        var plain = text.toLowerCase(Locale.ROOT).strip();
        var found = new ArrayList<Hours>();
        var match = SPAN.matcher(plain);
        var end = 0;
        while (match.find()) {
            var hours = hours(match);
            if (!plain.substring(end, match.start()).matches("[\\s;,.and]*") || hours.isEmpty()) {
                return Optional.empty();
            }
            found.add(hours.get());
            end = match.end();
        }
        return !found.isEmpty() && plain.substring(end).isBlank()
                ? Optional.of(found)
                : Optional.empty();
    }

    private static Optional<Hours> hours(Matcher match) {
        var half = match.group(4);
        var lastHalf = match.group(7);
        var opens =
                minutes(
                        match.group(2),
                        match.group(3),
                        half == null && isBefore(match) ? lastHalf : half);
        var closes = minutes(match.group(5), match.group(6), lastHalf);
        var guessed = half == null && lastHalf == null;
        if (guessed && opens >= 0 && opens < 7 * 60) {
            opens += 12 * 60;
        }
        if (lastHalf == null && closes >= 0 && closes <= opens) {
            closes += 12 * 60;
        }
        if (opens < 0 || closes <= opens || closes >= 24 * 60) {
            return Optional.empty();
        }
        return Optional.of(
                new Hours(
                        String.join(",", days(match.group(1))),
                        LocalTime.ofSecondOfDay(opens * 60L),
                        LocalTime.ofSecondOfDay(closes * 60L),
                        guessed));
    }

    /// "2-4pm" means the afternoon twice, "10-2pm" does not.
    private static boolean isBefore(Matcher match) {
        return Integer.parseInt(match.group(2)) % 12 < Integer.parseInt(match.group(5)) % 12;
    }

    private static int minutes(String hour, @Nullable String minute, @Nullable String half) {
        var h = Integer.parseInt(hour);
        var m = minute == null ? 0 : Integer.parseInt(minute);
        if (h > 23 || m > 59 || (half != null && (h > 12 || h == 0))) {
            return -1;
        }
        if (half != null) {
            h = h % 12 + (half.equals("pm") ? 12 : 0);
        }
        return h * 60 + m;
    }

    private static List<String> days(String words) {
        if (words.startsWith("daily") || words.startsWith("every")) {
            return CODES;
        }
        if (words.startsWith("weekdays")) {
            return CODES.subList(0, 5);
        }
        var named =
                DAYS.matcher(words)
                        .results()
                        .map(day ->
                                CODES.indexOf(day.group().substring(0, 2).toUpperCase(Locale.ROOT)))
                        .toList();
        var isRange = named.size() == 2 && words.matches(".*[a-z.]\\s*(-|–|to)\\s*[a-z].*");
        var days =
                isRange && named.get(0) < named.get(1)
                        ? IntStream.rangeClosed(named.get(0), named.get(1)).boxed().toList()
                        : named.stream().distinct().sorted().toList();
        return days.stream().map(CODES::get).toList();
    }
}
