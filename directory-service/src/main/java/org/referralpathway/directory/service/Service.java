package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.referralpathway.directory.hsds.Documents;

/// A service that an organisation gives: its HSDS document as it was last approved, without the
/// organisation and the places, which are records of their own.
@Entity
@Table(name = "service")
public class Service {
    @Id private UUID id;
    private UUID organizationId;
    private String name;
    private String status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private ObjectNode document;

    @Embedded private MatchFacts facts;
    private long sequence;
    @Version private long version;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant recordedAt;

    private Instant changedAt;

    protected Service() {}

    Service(UUID id, UUID organizationId, ObjectNode document, List<Location> at, Instant now) {
        this.id = id;
        this.recordedAt = now;
        take(organizationId, document);
        draw(at, now);
    }

    /// Whether a new document, or another organisation behind it, would change anything.
    boolean differs(UUID organizationId, ObjectNode document) {
        return !this.organizationId.equals(organizationId)
                || !Documents.same(this.document, document);
    }

    /// Takes a new approved version.
    void change(UUID organizationId, ObjectNode document, List<Location> at, Instant now) {
        take(organizationId, document);
        draw(at, now);
    }

    /// One of its places has changed: what matching reads is drawn anew.
    void seenAt(List<Location> at, Instant now) {
        draw(at, now);
    }

    private void take(UUID organizationId, ObjectNode document) {
        this.organizationId = organizationId;
        this.document = document;
        this.name = document.path("name").asText();
        this.status = document.path("status").asText();
    }

    private void draw(List<Location> at, Instant now) {
        this.facts = MatchFacts.of(document, at);
        this.changedAt = now;
        this.sequence++;
    }

    /// Something that belongs to the service has changed, which readers of `last_modified` should
    /// notice though the service itself says nothing new.
    public void touch(Instant now) {
        this.changedAt = now;
    }

    ServiceChanged event(List<Location> at) {
        var places = at.stream().flatMap(location -> location.place().stream()).toList();
        return new ServiceChanged(
                id,
                organizationId,
                sequence,
                name,
                status,
                facts.kinds(),
                facts.remote(),
                facts.districts(),
                facts.outcodes(),
                places,
                facts.languages(),
                facts.access(),
                facts.minimumAge(),
                facts.maximumAge(),
                facts.assuredDate(),
                changedAt);
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String name() {
        return name;
    }

    public String status() {
        return status;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /// The stored document. Not a copy: build what is shown from it, never hand it out.
    public ObjectNode document() {
        return document;
    }
}
