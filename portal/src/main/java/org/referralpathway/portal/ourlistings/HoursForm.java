package org.referralpathway.portal.ourlistings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.listings.Days;
import org.referralpathway.portal.listings.PublicListing;
import org.referralpathway.portal.listings.UpkeepApi;

/// When a group is open in a usual week: a line for each day, `9:00 to 12:00, 14:00 to 17:00`.
/// Times that recur in other ways are not on the page and stay as they are. The name of each day's
/// field is its code.
final class HoursForm {
    private static final Pattern SPAN =
            Pattern.compile(
                    "([0-9]{1,2})(?:[:.]([0-9]{2}))?\\s*(?:to|-|–)\\s*([0-9]{1,2})(?:[:.]([0-9]{2}))?");

    private HoursForm() {}

    static void fill(Map<String, List<String>> values, PublicListing listing) {
        if (!listing.isWeekly()) {
            return;
        }
        for (var day : Days.CHOICES) {
            var line =
                    String.join(
                            ", ",
                            listing.opening(day.value()).stream()
                                    .map(span -> span.opens() + " to " + span.closes())
                                    .toList());
            values.put(day.value(), List.of(line));
        }
    }

    /// @return nothing where nothing was changed
    static @Nullable List<UpkeepApi.Hours> read(Form form, PublicListing now) {
        if (!now.isWeekly()) {
            return null;
        }
        var before = new HashMap<String, List<String>>();
        fill(before, now);
        var same =
                Days.CHOICES.stream()
                        .allMatch(day ->
                                before.getOrDefault(day.value(), List.of(""))
                                        .getFirst()
                                        .equals(form.value(day.value())));
        if (same) {
            return null;
        }
        var days = new LinkedHashMap<String, List<String>>();
        for (var day : Days.CHOICES) {
            for (var span : spans(form, day)) {
                days.computeIfAbsent(span, _ -> new ArrayList<>()).add(day.value());
            }
        }
        return days.entrySet().stream()
                .map(entry -> {
                    var times = entry.getKey().split(" ", -1);
                    return new UpkeepApi.Hours(
                            String.join(",", entry.getValue()), times[0], times[1]);
                })
                .toList();
    }

    private static List<String> spans(Form form, Choice day) {
        var text = form.text(day.value());
        if (text == null) {
            return List.of();
        }
        var spans = new ArrayList<String>();
        for (var part : text.split(",|\\band\\b", -1)) {
            var match = SPAN.matcher(part.strip());
            var opens = match.matches() ? time(match.group(1), match.group(2)) : null;
            var closes = opens == null ? null : time(match.group(3), match.group(4));
            if (opens == null || closes == null || opens.compareTo(closes) >= 0) {
                form.refuse(
                        day.value(),
                        "Enter when you are open on %s, like 9:00 to 17:00".formatted(day.text()));
                return List.of();
            }
            spans.add(opens + " " + closes);
        }
        return Collections.unmodifiableList(spans);
    }

    private static @Nullable String time(String hour, @Nullable String minute) {
        var h = Integer.parseInt(hour);
        var m = minute == null ? 0 : Integer.parseInt(minute);
        return h > 23 || m > 59 ? null : "%02d:%02d".formatted(h, m);
    }
}
