package org.referralpathway.portal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a service's problem document (RFC 9457) that a page can do something with.
@JsonIgnoreProperties(ignoreUnknown = true)
record ProblemDocument(
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail,
        @Nullable List<FieldProblem> errors) {
    static final ProblemDocument EMPTY = new ProblemDocument(null, null, null, null);
}
