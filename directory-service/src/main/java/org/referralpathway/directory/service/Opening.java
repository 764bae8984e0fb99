package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;

/// When a service is open, as far as its schedules say: a day (`MO` to `SU`) and hours. What a
/// schedule does not say, or says oddly, is missing.
@Embeddable
record Opening(@Nullable String day, @Nullable LocalTime opensAt, @Nullable LocalTime closesAt) {
    /// `MO`, and with the number of the week in the month `2MO`, `-1FR`.
    private static final Pattern DAY = Pattern.compile("[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU)");

    /// Those of the service itself and of its places.
    static List<Opening> of(JsonNode service) {
        var found = new ArrayList<Opening>();
        service.path("schedules").forEach(schedule -> add(schedule, found));
        for (var link : service.path("service_at_locations")) {
            link.path("schedules").forEach(schedule -> add(schedule, found));
        }
        return found.stream().distinct().toList();
    }

    private static void add(JsonNode schedule, List<Opening> found) {
        var opens = time(schedule, "opens_at");
        var closes = time(schedule, "closes_at");
        var days =
                DAY.matcher(schedule.path("byday").asText())
                        .results()
                        .map(match -> match.group(1))
                        .distinct()
                        .toList();
        days.forEach(day -> found.add(new Opening(day, opens, closes)));
        if (days.isEmpty() && (opens != null || closes != null)) {
            found.add(new Opening(null, opens, closes));
        }
    }

    private static @Nullable LocalTime time(JsonNode schedule, String field) {
        var text = Texts.text(schedule, field);
        if (text == null || text.length() < 5) {
            return null;
        }
        try {
            return LocalTime.parse(text.substring(0, 5));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
