package org.referralpathway.directory.edits;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// Which fields a group changes at once, and which a steward looks at first: those that decide who
/// is sent there, and where to.
final class Risk {
    private static final Set<String> LOW =
            Set.of(
                    "description",
                    "url",
                    "email",
                    "phones",
                    "fees",
                    "alert",
                    "status",
                    "schedules",
                    "languages");

    private Risk() {}

    /// The part of a change that is live at once.
    static ObjectNode low(ObjectNode changes) {
        return changes.deepCopy().retain(LOW);
    }

    /// The part that waits.
    static ObjectNode high(ObjectNode changes) {
        return changes.deepCopy().without(LOW);
    }
}
