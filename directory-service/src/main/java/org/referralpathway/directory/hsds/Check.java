package org.referralpathway.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Compares a row of an import with the shape it should have. What makes a row unusable is fatal:
/// no id, no name, no known status. Everything else is odd but importable: kept as it came, left
/// out of the public form, and reported.
public final class Check {
    private static final int MANY = 1000;
    private static final int NAME = 500;
    private final List<Finding> findings = new ArrayList<>();

    private Check() {}

    /// What there is to say about a row; with a fatal finding it must not be taken.
    public static List<Finding> of(Shape shape, JsonNode row) {
        var check = new Check();
        if (!row.isObject()) {
            return List.of(Finding.rejected("", "Must be an object"));
        }
        check.record(shape, row);
        check.storable("", row);
        return check.findings;
    }

    private void record(Shape shape, JsonNode row) {
        for (var name : shape.required()) {
            var value = row.path(name);
            var form = shape.fields().get(name);
            // The description is the one demand of the standard that a name can stand in for.
            if (name.equals("description") || form == null) {
                continue;
            }
            if (value.isMissingNode() || value.isNull() || isBlank(value)) {
                findings.add(Finding.rejected("/" + name, "Is missing"));
            } else if (!form.fits(value)) {
                findings.add(Finding.rejected("/" + name, "Must be " + form.expected()));
            }
        }
        if (row.path("name").asText().length() > NAME) {
            findings.add(Finding.rejected("/name", "Is longer than " + NAME + " characters"));
        }
        fields(shape, "", row);
    }

    private void fields(Shape shape, String at, JsonNode object) {
        for (var property : object.properties()) {
            var pointer = at + "/" + escaped(property.getKey());
            var form = shape.fields().get(property.getKey());
            var value = property.getValue();
            if (form == null) {
                warn(pointer, "Is not a field of HSDS-UK 3.0: kept, not shown");
            } else if (form.fits(value)) {
                inside(form, pointer, value);
            } else if (!value.isNull()) {
                warn(pointer, "Is not " + form.expected() + ": kept, not shown");
            }
        }
    }

    private void inside(Form form, String pointer, JsonNode value) {
        switch (form) {
            case Form.Plain _ -> {}
            case Form.OneOf _ -> {}
            case Form.Nested(var shape) -> part(shape, pointer, value);
            case Form.Listed(var shape) -> {
                if (value.size() > MANY) {
                    findings.add(Finding.rejected(pointer, "Has more than " + MANY + " items"));
                    return;
                }
                for (var i = 0; i < value.size(); i++) {
                    part(shape, pointer + "/" + i, value.get(i));
                }
            }
        }
    }

    private void part(Shape shape, String pointer, JsonNode part) {
        if (!part.isObject()) {
            warn(pointer, "Is not an object: kept, not shown");
            return;
        }
        for (var name : shape.required()) {
            if (!name.equals("description") && isBlank(part.path(name))) {
                warn(pointer + "/" + name, "Is missing: kept, not shown without it");
            }
        }
        fields(shape, pointer, part);
    }

    /// PostgreSQL keeps no NUL and no half of a surrogate pair.
    private void storable(String at, JsonNode node) {
        if (node.isTextual() && !Encoding.isStorable(node.textValue())) {
            findings.add(Finding.rejected(at, "Contains a character that is not text"));
        }
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            findings.add(Finding.rejected(at, "Is too large a number"));
        }
        for (var property : node.properties()) {
            var pointer = at + "/" + escaped(property.getKey());
            if (!Encoding.isStorable(property.getKey())) {
                findings.add(Finding.rejected(at, "Has a field name that is not text"));
            } else {
                storable(pointer, property.getValue());
            }
        }
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                storable(at + "/" + i, node.get(i));
            }
        }
    }

    private void warn(String pointer, String detail) {
        findings.add(Finding.warning(pointer, detail));
    }

    private static boolean isBlank(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
