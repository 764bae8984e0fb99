package org.referralpathway.directory.imports.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/// What a file is, by its media type.
public enum Format {
    @JsonProperty("json")
    JSON("application/json"),
    @JsonProperty("ndjson")
    NDJSON("application/x-ndjson"),
    @JsonProperty("package")
    PACKAGE("application/zip"),
    @JsonProperty("csv")
    CSV("text/csv"),
    @JsonProperty("xlsx")
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public static Optional<Format> of(String mediaType) {
        return Arrays.stream(values()).filter(f -> f.mediaType.equals(mediaType)).findFirst();
    }

    /// Whether somebody has to say what its columns mean.
    public boolean isSheet() {
        return this == CSV || this == XLSX;
    }

    /// Opens a file that speaks for itself.
    ///
    /// @throws UnreadableFile when it is not what it says it is; no row was read
    public Rows open(byte[] file) {
        return switch (this) {
            case JSON -> new HsdsFile(file);
            case NDJSON -> new LinesFile(file);
            case PACKAGE -> new PackageFile(file);
            case CSV, XLSX -> throw new IllegalStateException("A sheet needs a mapping");
        };
    }
}
