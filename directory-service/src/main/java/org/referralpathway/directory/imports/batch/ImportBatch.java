package org.referralpathway.directory.imports.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.imports.file.Format;

/// A file that was brought and not yet taken: what it would change is known, nothing is changed.
@Entity
@Table(name = "import_batch")
public class ImportBatch {
    @Id private UUID id;
    private String source;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Format format;

    private boolean complete;
    private @Nullable UUID broughtBy;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private BatchState state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private @Nullable ObjectNode mapping;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private @Nullable ObjectNode report;

    @Version private long version;
    private Instant recordedAt;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant changedAt;

    protected ImportBatch() {}

    ImportBatch(UUID id, Brought brought, UUID by, Instant now) {
        this.id = id;
        this.source = brought.source();
        this.format = brought.format();
        this.complete = brought.complete();
        this.broughtBy = by;
        this.state = BatchState.STAGED;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /// What somebody brings.
    ///
    /// @param source the feed's or file's own name, the same each time it comes
    /// @param complete whether it has all of its source, so that what is missing is gone
    public record Brought(String source, Format format, boolean complete) {}

    void map(ObjectNode mapping, Instant now) {
        this.mapping = mapping;
        this.report = null;
        this.changedAt = now;
    }

    /// Something that it is compared with has changed.
    void examineAgain(Instant now) {
        this.report = null;
        this.changedAt = now;
    }

    void examined(ObjectNode report) {
        this.report = report;
    }

    /// Somebody has begun to take it.
    void accepting(Instant now) {
        this.state = BatchState.ACCEPTING;
        this.changedAt = now;
    }

    void become(BatchState state, @Nullable ObjectNode report, Instant now) {
        this.state = state;
        this.mapping = mapping == null ? null : mapping.deepCopy().without("preview");
        this.report = report;
        this.changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Brought brought() {
        return new Brought(source, format, complete);
    }

    public BatchState state() {
        return state;
    }

    public @Nullable ObjectNode mapping() {
        return mapping;
    }

    /// What it would change, or once it is accepted, what it changed; nothing until that is known.
    public @Nullable ObjectNode report() {
        return report;
    }

    public long version() {
        return version;
    }

    boolean isBroughtBy(UUID user) {
        return user.equals(broughtBy);
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
