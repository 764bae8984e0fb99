package org.referralpathway.directory.imports.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// How a row that does not speak for a whole record joins the record that is held.
public interface Joining {
    /// @return the whole record as it is once the row is taken
    ObjectNode organization(ObjectNode row, ObjectNode held);

    /// @return the whole record as it is once the row is taken; its places are named by
    ///   `location_id` where nothing is said of them
    ObjectNode service(ObjectNode row, Held held);

    /// A listing as the directory has it.
    ///
    /// @param document without its places, which its links name by `location_id`
    /// @param locations its places
    /// @param shown what our own exports say of it, its places inside
    record Held(ObjectNode document, Map<UUID, ObjectNode> locations, Supplier<ObjectNode> shown) {}
}
