package org.referralpathway.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// RFC 9457. Texts name fields and states, never a value that somebody sent.
///
/// @param type stable: programs compare it
/// @param errors one per field
/// @param more further members, such as the moves allowed now
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> more) {
    static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPES = "https://referralpathway.org/problems/";

    /// @param pointer JSON pointer into the body, or the parameter's name
    /// @param detail what to do
    public record FieldError(String pointer, String detail) {}

    public static Problem of(int status, String name, String title, @Nullable String detail) {
        return new Problem(TYPES + name, title, status, detail, List.of(), Map.of());
    }

    public Problem withErrors(List<FieldError> found) {
        return new Problem(type, title, status, detail, found, more);
    }

    public Problem with(String name, Object value) {
        return new Problem(type, title, status, detail, errors, Map.of(name, value));
    }
}
