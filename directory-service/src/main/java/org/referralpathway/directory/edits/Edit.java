package org.referralpathway.directory.edits;

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

/// A change that somebody wants in a listing. Applied ones are the listing's history.
@Entity
@Table(name = "listing_edit")
public class Edit {
    @Id private UUID id;
    private UUID serviceId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private EditKind kind;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private EditState state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private ObjectNode changes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private ObjectNode before;

    private @Nullable String note;
    private @Nullable UUID userId;
    private @Nullable UUID organizationId;
    private @Nullable UUID decidedBy;
    @Version private long version;
    private Instant recordedAt;
    private @Nullable Instant decidedAt;

    protected Edit() {}

    Edit(UUID id, UUID service, EditKind kind, Wanted wanted, Instant now) {
        this.id = id;
        this.serviceId = service;
        this.kind = kind;
        this.state = EditState.WAITING;
        this.changes = wanted.changes();
        this.before = wanted.before();
        this.note = wanted.note();
        this.userId = wanted.user();
        this.organizationId = wanted.organization();
        this.recordedAt = now;
    }

    /// What is wanted, and by whom.
    ///
    /// @param changes HSDS fields as they should be; a null takes a field out
    /// @param before the same fields as they were
    /// @param user nobody, for a suggestion of somebody who is not signed in
    record Wanted(
            ObjectNode changes,
            ObjectNode before,
            @Nullable String note,
            @Nullable UUID user,
            @Nullable UUID organization) {}

    void decide(EditState state, @Nullable UUID by, Instant now) {
        this.state = state;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID service() {
        return serviceId;
    }

    public EditKind kind() {
        return kind;
    }

    public EditState state() {
        return state;
    }

    public ObjectNode changes() {
        return changes;
    }

    public ObjectNode before() {
        return before;
    }

    public @Nullable String note() {
        return note;
    }

    /// Who it was; nobody for a suggestion of somebody who was not signed in.
    @Nullable UUID user() {
        return userId;
    }

    @Nullable UUID decidedBy() {
        return decidedBy;
    }

    /// Whose it was.
    public @Nullable UUID organization() {
        return organizationId;
    }

    public long version() {
        return version;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
