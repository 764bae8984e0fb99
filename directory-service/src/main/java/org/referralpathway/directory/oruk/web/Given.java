package org.referralpathway.directory.oruk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.problem.InvalidField;

/// Values of a query as the UK profile writes them. A value that cannot be read is the caller's to
/// mend, by the name of its parameter, and never taken for none.
final class Given {
    private static final int LONGEST_SEARCH = 200;
    private static final int OLDEST = 150;
    private static final int FARTHEST = 1_000_000;

    private Given() {}

    static @Nullable UUID id(String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException _) {
            throw new InvalidField(name, "Must be a UUID");
        }
    }

    static @Nullable String search(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > LONGEST_SEARCH || given.indexOf('\0') >= 0) {
            throw new InvalidField("search", "Use at most 200 characters");
        }
        return given;
    }

    static @Nullable Integer age(String name, @Nullable String given) {
        return given == null || given.isBlank() ? null : number(name, given, OLDEST);
    }

    static @Nullable Integer metres(@Nullable String given) {
        return given == null || given.isBlank() ? null : number("proximity", given, FARTHEST);
    }

    private static int number(String name, String given, int most) {
        try {
            var value = (int) Math.floor(Double.parseDouble(given));
            if (value >= 0 && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            throw new InvalidField(name, "Must be a number from 0 to " + most);
        }
        throw new InvalidField(name, "Must be a number from 0 to " + most);
    }

    static @Nullable LocalTime time(String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(given);
        } catch (DateTimeException _) {
            throw new InvalidField(name, "Must be a time like 09:30");
        }
    }

    /// A moment without an offset is one of UTC; a day begins at its midnight there.
    static @Nullable Instant moment(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var text = given.replace(' ', '+');
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw new InvalidField("modified_after", "Must be a date and time of ISO 8601");
        }
    }

    /// `MO`, `Mon` and `monday` are one day.
    static @Nullable String day(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var day = given.substring(0, Math.min(2, given.length())).toUpperCase(Locale.ROOT);
        if (!"MO TU WE TH FR SA SU".contains(day) || day.length() < 2) {
            throw new InvalidField("day", "Must be one of MO, TU, WE, TH, FR, SA, SU");
        }
        return day;
    }

    static boolean flag(String name, @Nullable String given) {
        return switch (given == null ? "false" : given.toLowerCase(Locale.ROOT)) {
            case "true", "1", "" -> true;
            case "false", "0" -> false;
            default -> throw new InvalidField(name, "Must be true or false");
        };
    }
}
