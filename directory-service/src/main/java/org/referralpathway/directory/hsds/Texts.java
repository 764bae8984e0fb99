package org.referralpathway.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The formats of JSON Schema that HSDS uses, as strict as the official validator has them.
public final class Texts {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[A-Za-z0-9._%+'&*/=?^{}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

    private Texts() {}

    /// The UUID in a field, if there is one.
    public static Optional<UUID> id(JsonNode object, String field) {
        var value = object.path(field);
        return value.isTextual() && isUuid(value.textValue())
                ? Optional.of(UUID.fromString(value.textValue()))
                : Optional.empty();
    }

    /// The text in a field, or null where there is none worth showing.
    public static @Nullable String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    public static boolean isEmail(String value) {
        return value.length() <= 254 && EMAIL.matcher(value).matches() && !value.contains("..");
    }

    public static boolean isUuid(String value) {
        return UUID_FORM.matcher(value).matches();
    }

    public static boolean isUri(String value) {
        try {
            return value.length() <= 2000 && URI.create(value).isAbsolute();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    static boolean isMoment(String value) {
        try {
            OffsetDateTime.parse(value);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    static Predicate<JsonNode> matching(Predicate<String> test) {
        return value -> value.isTextual() && test.test(value.textValue());
    }
}
