package org.referralpathway.portal.words;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Values as people read them, for every template: `{referral.offeredAt.moment}`.
@TemplateExtension
public class Words {
    public static final ZoneId UK = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private Words() {}

    /// A date as somebody types it into three boxes.
    public static String example(LocalDate date) {
        return "For example, %d %d %d"
                .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(UK));
    }

    /// As GOV.UK writes a time: "22 November 2026 at 3:07pm".
    static String moment(Instant at) {
        return day(at) + " at " + clock(at.atZone(UK));
    }

    /// A moment to wait for: "Monday 23 November at 3:07pm".
    static String weekday(Instant at) {
        var there = at.atZone(UK);
        return WEEKDAY.format(there) + " at " + clock(there);
    }

    private static String clock(ZonedDateTime at) {
        if (at.getMinute() == 0 && at.getHour() == 12) {
            return "midday";
        }
        if (at.getMinute() == 0 && at.getHour() == 0) {
            return "midnight";
        }
        var hour = at.getHour() % 12 == 0 ? 12 : at.getHour() % 12;
        var minute = at.getMinute() == 0 ? "" : ":%02d".formatted(at.getMinute());
        return hour + minute + (at.getHour() < 12 ? "am" : "pm");
    }

    /// The address of the next page of the same list.
    public static String nextPage(String cursor) {
        return "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    /// What a telephone dials: digits and a leading plus.
    static String dial(String phone) {
        return phone.replaceAll("[^+0-9]", "");
    }

    /// The first choice has the field's own name as its id, so that the error summary leads to it.
    static String choiceId(Integer count, String field) {
        return count == 1 ? field : field + "-" + count;
    }

    /// The end of a number, which tells two apart on a small screen.
    static String tail(UUID id) {
        return "…" + id.toString().substring(30);
    }

    static String needPage(UUID need) {
        return "/needs/" + need;
    }

    static String languageName(String code) {
        return Languages.name(code);
    }

    static List<String> columns(String headings) {
        return List.of(headings.split("\\|", -1));
    }

    static String languageNames(List<String> codes) {
        return String.join(", ", codes.stream().map(Languages::name).toList());
    }

    static String accessNames(List<String> codes) {
        return String.join(", ", codes.stream().map(AccessNeeds::name).toList());
    }

    static String ageText(String band) {
        return band.matches("from-\\d+") ? band.substring(5) + " or over" : Plain.words(band);
    }

    static String reasonText(String code) {
        return Reasons.text(code);
    }
}
