package org.referralpathway.portal.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was typed into the fields of one page, and what is wrong with it.
///
/// The key is made when the page is shown and comes back with it, so that a double click, a reload
/// or a second try after a break asks the service for one and the same thing.
public final class Form {
    public static final String KEY = "key";
    public static final String VERSION = "version";

    private final Fields fields;
    private final Map<String, List<String>> values;
    private final List<FieldError> errors = new ArrayList<>();
    private final UUID key;

    private Form(Fields fields, Map<String, List<String>> values, UUID key) {
        this.fields = fields;
        this.values = values;
        this.key = key;
    }

    public static Form blank(Fields fields) {
        return new Form(fields, Map.of(), UUID.randomUUID());
    }

    public static Form prefilled(Fields fields, Map<String, List<String>> values) {
        return new Form(fields, values, UUID.randomUUID());
    }

    public static Form posted(Fields fields, Map<String, List<String>> values) {
        var sent = values.getOrDefault(KEY, List.of());
        return new Form(fields, values, Typed.uuid(sent).orElseGet(UUID::randomUUID));
    }

    /// Everything that was typed, for a page that is to be gone on with later.
    public Map<String, List<String>> typed() {
        var typed = new TreeMap<String, List<String>>();
        for (var name : fields.inputs()) {
            if (!all(name).isEmpty()) {
                typed.put(name, all(name));
            }
        }
        return typed;
    }

    public UUID key() {
        return key;
    }

    public String value(String field) {
        var all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// One of the three boxes of a date.
    public String box(String field, String box) {
        return value(field + "-" + box);
    }

    public boolean chosen(String field, String value) {
        return all(field).contains(value);
    }

    /// What was typed, or null for nothing: the services take a missing field, not an empty one.
    public @Nullable String text(String field) {
        var value = value(field);
        return value.isEmpty() ? null : value;
    }

    public Form require(String field, String message) {
        if (text(field) == null) {
            refuse(field, message);
        }
        return this;
    }

    public Form requireOneOf(String field, Collection<Choice> choices, String message) {
        if (choices.stream().noneMatch(choice -> choice.value().equals(value(field)))) {
            refuse(field, message);
        }
        return this;
    }

    /// The date in the three boxes; what is wrong with it is added to the errors under `name`.
    public TypedDate date(String field, String name) {
        return TypedDate.read(this, field, name);
    }

    public Optional<UUID> identifier(String field) {
        return Typed.uuid(all(field));
    }

    /// All that were chosen; what is no identifier is left out.
    public List<UUID> identifiers(String field) {
        return Typed.uuids(all(field));
    }

    public Optional<Integer> number(String field) {
        return Typed.number(value(field));
    }

    /// The version that the page was made from, for `If-Match`; one that never was, where it lacks.
    public String ifMatch() {
        return "\"" + number(VERSION).orElse(-1) + "\"";
    }

    public Form refuse(String field, String message) {
        return refuse(field, message, fields.isDate(field) ? field + "-day" : field);
    }

    Form refuse(String field, String message, String target) {
        if (error(field) == null) {
            var known = fields.position(field) >= 0;
            errors.add(new FieldError(known ? field : "", message, known ? "#" + target : null));
        }
        return this;
    }

    /// Says something about the form as a whole.
    public Form refuse(String message) {
        errors.add(new FieldError("", message, null));
        return this;
    }

    public boolean refused() {
        return !errors.isEmpty();
    }

    public List<FieldError> errors() {
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> fields.position(error.field())))
                .toList();
    }

    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> !field.isEmpty() && error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
