package org.referralpathway.directory.imports.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The records of a file in the form of HSDS.
public interface Rows {
    /// Hands on each with the pointer to where it stands in the file.
    void forEachRow(BiConsumer<String, JsonNode> taker);

    /// What there is to say about the file as a whole, such as a table that nobody reads.
    default List<String> notes() {
        return List.of();
    }

    /// How a row joins what is held; null where a row speaks for the whole of a record, as HSDS
    /// does.
    default @Nullable Joining joining() {
        return null;
    }
}
