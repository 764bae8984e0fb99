package org.referralpathway.directory.imports.web;

import jakarta.ws.rs.core.MediaType;
import org.referralpathway.directory.imports.file.Format;

/// The files that can be sent.
final class MediaTypes {
    static final String NDJSON = "application/x-ndjson";
    static final String ZIP = "application/zip";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// A source's name: it stands in every later import of the same file.
    static final String SOURCE = "[a-z0-9][a-z0-9._-]{0,59}";

    private MediaTypes() {}

    static Format format(MediaType type) {
        return Format.of(type.getType() + "/" + type.getSubtype()).orElseThrow();
    }
}
