package org.referralpathway.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// Builds what the public sees from what is stored: only listed fields, only values that the
/// standard allows, nothing absent written as null. A nested object that lacks what the standard
/// requires of it is left out whole, so one odd row of a feed cannot make our answer invalid for
/// its readers.
public final class PublicForm {
    private PublicForm() {}

    /// The public form of a record, which has been accepted and so is whole.
    public static ObjectNode of(Shape shape, ObjectNode stored) {
        var shown = JsonNodeFactory.instance.objectNode();
        shape.fields()
                .forEach((name, form) -> {
                    var value = value(form, stored.path(name));
                    if (value != null) {
                        shown.set(name, value);
                    }
                });
        describe(shape, shown);
        return shown;
    }

    private static @Nullable JsonNode value(Form form, JsonNode stored) {
        if (!form.fits(stored)) {
            return null;
        }
        return switch (form) {
            case Form.Plain _ -> stored;
            case Form.OneOf _ -> stored;
            case Form.Nested(var shape) -> whole(shape, stored);
            case Form.Listed(var shape) -> list(shape, stored);
        };
    }

    private static @Nullable JsonNode list(Shape shape, JsonNode stored) {
        var shown = JsonNodeFactory.instance.arrayNode();
        for (var item : stored) {
            var value = whole(shape, item);
            if (value != null) {
                shown.add(value);
            }
        }
        return shown.isEmpty() ? null : shown;
    }

    private static @Nullable JsonNode whole(Shape shape, JsonNode stored) {
        if (!(stored instanceof ObjectNode object)) {
            return null;
        }
        var shown = of(shape, object);
        return shape.required().stream().allMatch(shown::has) ? shown : null;
    }

    /// The profile demands a description where feeds often have none; the name says at least
    /// something.
    private static void describe(Shape shape, ObjectNode shown) {
        if (shape.required().contains("description") && !shown.has("description")) {
            var name = shown.get("name");
            if (name != null) {
                shown.set("description", name);
            }
        }
    }
}
