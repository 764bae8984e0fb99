package org.referralpathway.directory.imports.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/// NDJSON: a record on each line. A line that is not JSON is a bad row like any other.
final class LinesFile implements Rows {
    private final byte[] text;

    LinesFile(byte[] text) {
        this.text = text;
    }

    @Override
    public void forEachRow(BiConsumer<String, JsonNode> taker) {
        var start = 0;
        for (var line = 0; start < text.length; line++) {
            var end = start;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            var row = new String(text, start, end - start, StandardCharsets.UTF_8).strip();
            if (!row.isEmpty()) {
                taker.accept("/" + line, read(row));
            }
            start = end + 1;
        }
    }

    private static JsonNode read(String row) {
        try {
            return HsdsFile.JSON.readTree(row);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
