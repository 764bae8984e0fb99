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
    private static final double METRES_IN_A_MILE = 1609.344;

    private Words() {}

    /// A date as somebody types it into three boxes.
    public static String example(LocalDate date) {
        return "For example, %d %d %d"
                .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(UK));
    }

    /// As GOV.UK writes a time: "22 November 2026 at 3:07pm".
    static String moment(Instant at) {
        return day(at) + " at " + clock(at.atZone(UK));
    }

    private static String clock(ZonedDateTime at) {
        if (at.getMinute() == 0 && at.getHour() == 12) {
            return "midday";
        }
        var hour = at.getHour() % 12 == 0 ? 12 : at.getHour() % 12;
        var minute = at.getMinute() == 0 ? "" : ":%02d".formatted(at.getMinute());
        return hour + minute + (at.getHour() < 12 ? "am" : "pm");
    }

    /// Distances are rough: a place is known to a kilometre, so half a mile is as fine as is
    /// honest.
    static String miles(Integer metres) {
        var halves = Math.round(metres / METRES_IN_A_MILE * 2);
        if (halves < 2) {
            return "Less than a mile away";
        }
        if (halves == 2) {
            return "About a mile away";
        }
        return "About " + halves / 2 + (halves % 2 == 0 ? "" : ".5") + " miles away";
    }

    static String places(Integer free) {
        return switch (free) {
            case 0 -> "No free places";
            case 1 -> "1 free place";
            default -> free + " free places";
        };
    }

    /// The address of the next page of the same list.
    static String nextPage(String cursor) {
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
