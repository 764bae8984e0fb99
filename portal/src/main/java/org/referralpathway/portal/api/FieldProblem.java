package org.referralpathway.portal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// What a service says about one field of the body it was sent.
@JsonIgnoreProperties(ignoreUnknown = true)
public record FieldProblem(@Nullable String pointer, @Nullable String detail) {
    /// The field of the page: `/languages/0` is `languages`.
    public String field() {
        if (pointer == null) {
            return "";
        }
        var path = pointer.startsWith("#") ? pointer.substring(1) : pointer;
        var parts = path.split("/", -1);
        return parts.length < 2 ? "" : parts[1];
    }

    public String message() {
        return detail == null || detail.isBlank() ? "Check this answer" : detail;
    }
}
