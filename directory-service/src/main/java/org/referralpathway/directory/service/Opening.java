package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;

/// When a service is open, as far as its schedules say. What a schedule does not say, or says
/// oddly, is missing. The database's `opens_on` reads it.
///
/// @param day `MO` to `SU`
/// @param every each so manieth week, or month, from `fromDay` on
/// @param nth the so manieth such day of the month; from its end where negative
/// @param monthDay a day of the month; from its end where negative
@Embeddable
record Opening(
        @Nullable String day,
        @Nullable LocalTime opensAt,
        @Nullable LocalTime closesAt,
        boolean monthly,
        int every,
        @Nullable Integer nth,
        @Nullable Integer monthDay,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay) {
    /// `MO`, and with the number of the week in the month `2MO`, `-1FR`.
    private static final Pattern DAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");

    private static final Pattern MONTH_DAY = Pattern.compile("-?(?:3[01]|[12]?[0-9])");
    private static final int MOST = 100;

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
        var days = DAY.matcher(schedule.path("byday").asText()).results().toList();
        var monthDays = monthDays(schedule);
        days.forEach(day ->
                monthDays.forEach(
                        of -> found.add(on(schedule, day.group(2), number(day), of.orElse(null)))));
        if (days.isEmpty()) {
            monthDays.stream()
                    .map(of -> on(schedule, null, null, of.orElse(null)))
                    .filter(Opening::saysAnything)
                    .forEach(found::add);
        }
    }

    /// Nothing, once, where there are none.
    private static List<Optional<Integer>> monthDays(JsonNode schedule) {
        var days =
                isMonthly(schedule)
                        ? MONTH_DAY
                                .matcher(schedule.path("bymonthday").asText())
                                .results()
                                .map(day -> Optional.of(Integer.valueOf(day.group())))
                                .toList()
                        : List.<Optional<Integer>>of();
        return days.isEmpty() ? List.of(Optional.empty()) : days;
    }

    private boolean saysAnything() {
        return monthDay != null || opensAt != null || closesAt != null;
    }

    private static boolean isMonthly(JsonNode schedule) {
        return schedule.path("freq").asText().equals("MONTHLY");
    }

    private static Opening on(
            JsonNode schedule,
            @Nullable String day,
            @Nullable Integer nth,
            @Nullable Integer monthDay) {
        var interval = schedule.path("interval").asInt(1);
        var begins = date(schedule, "dtstart");
        return new Opening(
                day,
                time(schedule, "opens_at"),
                time(schedule, "closes_at"),
                isMonthly(schedule),
                interval >= 1 && interval <= MOST ? interval : 1,
                nth,
                monthDay,
                begins == null ? date(schedule, "valid_from") : begins,
                date(schedule, "valid_to"));
    }

    private static @Nullable Integer number(MatchResult day) {
        return day.group(1) == null ? null : Integer.valueOf(day.group(1));
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

    private static @Nullable LocalDate date(JsonNode schedule, String field) {
        var text = Texts.text(schedule, field);
        try {
            return text == null || text.length() < 10
                    ? null
                    : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
