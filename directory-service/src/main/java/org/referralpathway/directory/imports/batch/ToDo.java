package org.referralpathway.directory.imports.batch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// Something in a listing that somebody should look at.
@Entity
@Table(name = "to_do")
public class ToDo {
    @Id private UUID id;
    private String source;
    private UUID recordId;
    private String field;
    private String detail;
    private String told;
    private String state;
    @Version private long version;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant recordedAt;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant changedAt;

    protected ToDo() {}

    void done(Instant now) {
        this.state = "DONE";
        this.changedAt = now;
    }

    public UUID id() {
        return id;
    }

    /// The organisation or service that it is about.
    public UUID record() {
        return recordId;
    }

    public String source() {
        return source;
    }

    public String field() {
        return field;
    }

    public String detail() {
        return detail;
    }

    /// What the cell of the sheet said.
    public String told() {
        return told;
    }

    public boolean isOpen() {
        return state.equals("OPEN");
    }

    public long version() {
        return version;
    }
}
