package org.referralpathway.directory.imports.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;

/// The text of a file, read row by row: a single record, a list, or a page with `contents`. Rows
/// are handed on one at a time, so a long file takes little more memory than its bytes.
final class HsdsFile implements Rows {
    private static final int DEPTH = 60;
    private static final int TEXT = 2_000_000;
    static final ObjectMapper JSON =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(DEPTH)
                                            .maxStringLength(TEXT)
                                            .build())
                            .build());
    private final byte[] text;

    /// Reads the whole text once: a file that breaks off is refused before its first row is taken.
    ///
    /// @throws UnreadableFile where it is not JSON
    HsdsFile(byte[] text) {
        this.text = text;
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                throw UnreadableFile.notJson(parser.currentLocation());
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw UnreadableFile.notJson(parser.currentTokenLocation());
            }
        } catch (JsonProcessingException e) {
            throw UnreadableFile.notJson(e.getLocation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forEachRow(BiConsumer<String, JsonNode> taker) {
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                items(parser, "", taker);
            } else if (findContents(parser)) {
                items(parser, "/contents", taker);
            } else {
                taker.accept("", JSON.readTree(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void items(JsonParser list, String prefix, BiConsumer<String, JsonNode> taker)
            throws IOException {
        for (var i = 0; list.nextToken() != JsonToken.END_ARRAY; i++) {
            taker.accept(prefix + "/" + i, JSON.readTree(list));
        }
    }

    /// Moves to the list of a page, if the text is one.
    private static boolean findContents(JsonParser object) throws IOException {
        while (object.nextToken() == JsonToken.FIELD_NAME) {
            var name = object.currentName();
            var value = object.nextToken();
            if (name.equals("contents") && value == JsonToken.START_ARRAY) {
                return true;
            }
            object.skipChildren();
        }
        return false;
    }
}
