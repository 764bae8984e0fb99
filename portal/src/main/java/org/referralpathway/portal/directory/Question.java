package org.referralpathway.portal.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What somebody looks for; what is not said is not sent.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(
        @Nullable String words, @Nullable String postcode, @Nullable String cursor, int limit) {}
