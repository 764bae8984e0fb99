package org.referralpathway.directory.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.service.Withheld;

/// An organisation as the public may read it.
///
/// @param document a copy, for whoever asked
/// @param withheld what must not be said of anything it does; nothing where all its places are open
public record Provider(UUID id, ObjectNode document, @Nullable Withheld withheld) {
    public String name() {
        return document.path("name").asText();
    }
}
