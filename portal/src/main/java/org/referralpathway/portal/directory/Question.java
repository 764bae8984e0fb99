package org.referralpathway.portal.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody looks for; what is not said is not sent.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(
        @Nullable String words,
        @Nullable String postcode,
        @Nullable String offer,
        @Nullable Integer age,
        @Nullable String language,
        @Nullable List<String> access,
        @Nullable OpenAt openAt,
        @Nullable Boolean takingPeople,
        @Nullable String cursor,
        int limit) {
    /// @param day a code of RFC 5545
    public record OpenAt(String day, String time) {}
}
