package org.referralpathway.directory.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The directory as NDJSON: first every organisation, then every service.
@ApplicationScoped
public class ExportLines {
    private final PublicWorld world;

    ExportLines(PublicWorld world) {
        this.world = world;
    }

    public void write(OutputStream out) throws IOException {
        try {
            world.organizations(record -> write(out, record));
            world.services(record -> write(out, record));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private static void write(OutputStream out, ObjectNode record) {
        try {
            out.write((record + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
