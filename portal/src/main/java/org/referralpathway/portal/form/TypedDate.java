package org.referralpathway.portal.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A date in three boxes, with what GOV.UK says when one is missing or the day does not exist.
public final class TypedDate {
    private final Form form;
    private final String field;
    private final String name;
    private final Optional<LocalDate> date;

    private TypedDate(Form form, String field, String name, Optional<LocalDate> date) {
        this.form = form;
        this.field = field;
        this.name = name;
        this.date = date;
    }

    static TypedDate read(Form form, String field, String name) {
        var missing = missing(form, field);
        if (missing.size() == 3) {
            return new TypedDate(form, field, name, Optional.empty());
        }
        if (!missing.isEmpty()) {
            form.refuse(
                    field,
                    name + " must include a " + String.join(" and ", missing),
                    field + "-" + missing.getFirst());
            return new TypedDate(form, field, name, Optional.empty());
        }
        var date = real(form, field);
        if (date.isEmpty()) {
            form.refuse(field, name + " must be a real date");
        }
        return new TypedDate(form, field, name, date);
    }

    private static List<String> missing(Form form, String field) {
        var missing = new ArrayList<String>();
        for (var box : List.of("day", "month", "year")) {
            if (form.value(field + "-" + box).isEmpty()) {
                missing.add(box);
            }
        }
        return missing;
    }

    private static Optional<LocalDate> real(Form form, String field) {
        var day = form.number(field + "-day");
        var month = form.number(field + "-month");
        var year = form.number(field + "-year").filter(y -> y >= 1000 && y <= 9999);
        if (day.isEmpty() || month.isEmpty() || year.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year.get(), month.get(), day.get()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public TypedDate required(String message) {
        if (date.isEmpty() && form.error(field) == null) {
            form.refuse(field, message);
        }
        return this;
    }

    public TypedDate notBefore(LocalDate earliest, String when) {
        if (date.filter(day -> day.isBefore(earliest)).isPresent()) {
            form.refuse(field, name + " must be " + when);
        }
        return this;
    }

    public TypedDate notAfter(LocalDate latest, String when) {
        if (date.filter(day -> day.isAfter(latest)).isPresent()) {
            form.refuse(field, name + " must be " + when);
        }
        return this;
    }

    public @Nullable LocalDate orNull() {
        return date.orElse(null);
    }
}
