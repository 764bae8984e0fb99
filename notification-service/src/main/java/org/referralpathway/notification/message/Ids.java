package org.referralpathway.notification.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/// Identifiers in events of the directory.
final class Ids {
    private Ids() {}

    /// @throws UnreadableEvent where there is none
    static UUID read(String field, JsonNode value) {
        try {
            return UUID.fromString(value.asText());
        } catch (IllegalArgumentException _) {
            throw new UnreadableEvent(field);
        }
    }
}
