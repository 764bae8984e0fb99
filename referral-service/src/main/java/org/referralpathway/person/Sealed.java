package org.referralpathway.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Small records as the text that is sealed.
final class Sealed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Sealed() {}

    /// Null for what says nothing.
    static @Nullable String write(Object value) {
        if (value.equals(SafeContact.ANY) || value.equals(List.of())) {
            return null;
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Could not be written", e);
        }
    }

    static SafeContact safeContact(@Nullable String text) {
        return text == null ? SafeContact.ANY : read(text, new TypeReference<>() {});
    }

    static List<Identifier> identifiers(@Nullable String text) {
        return text == null ? List.of() : read(text, new TypeReference<>() {});
    }

    /// Says nothing of the text where it cannot be read.
    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException _) {
            throw new IllegalStateException("A sealed record could not be read");
        }
    }
}
