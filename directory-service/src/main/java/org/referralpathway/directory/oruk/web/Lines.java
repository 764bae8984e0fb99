package org.referralpathway.directory.oruk.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/// Streams a whole list, a part of it at a time: memory and transactions stay small however long it
/// is.
@ApplicationScoped
class Lines {
    private static final int PART = 500;
    static final UUID START = new UUID(0, 0);
    private final ObjectMapper json;

    Lines(ObjectMapper json) {
        this.json = json;
    }

    interface Parts {
        /// The next records after the one with this identifier.
        List<ObjectNode> after(UUID id, int limit);
    }

    /// A record a line.
    Response stream(Parts parts) {
        StreamingOutput body =
                out ->
                        forEach(
                                parts,
                                record -> {
                                    out.write(json.writeValueAsBytes(record));
                                    out.write('\n');
                                });
        return Response.ok(body, "application/x-ndjson").build();
    }

    /// All of them in one array, each as no more than its identifier and when it changed.
    Response minimal(Parts parts) {
        StreamingOutput body =
                out -> {
                    out.write('[');
                    var first = new boolean[] {true};
                    forEach(
                            parts,
                            record -> {
                                if (!first[0]) {
                                    out.write(',');
                                }
                                first[0] = false;
                                write(out, record);
                            });
                    out.write(']');
                };
        return Response.ok(body, "application/json").build();
    }

    private void write(OutputStream out, ObjectNode record) throws IOException {
        var changed = record.path("last_modified").asText();
        var brief = json.createObjectNode().put("id", record.path("id").asText());
        out.write(
                json.writeValueAsBytes(
                        brief.put("modified_date", changed).put("last_modified", changed)));
    }

    private interface Writer {
        void write(ObjectNode record) throws IOException;
    }

    private static void forEach(Parts parts, Writer writer) throws IOException {
        var after = START;
        for (var part = parts.after(after, PART);
                !part.isEmpty();
                part = parts.after(after, PART)) {
            for (var record : part) {
                writer.write(record);
            }
            after = UUID.fromString(part.getLast().path("id").asText());
        }
    }
}
