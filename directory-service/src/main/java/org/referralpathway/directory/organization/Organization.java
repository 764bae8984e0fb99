package org.referralpathway.directory.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Documents;
import org.referralpathway.directory.hsds.RegisterNumber;
import org.referralpathway.directory.hsds.Texts;

/// An organisation: its HSDS document as it was last approved, and beside it the columns that are
/// asked for.
@Entity
@Table(name = "organization")
public class Organization {
    private static final String ACTIVE = "active";
    private static final String WITHDRAWN = "withdrawn";

    @Id private UUID id;
    private String name;
    private String status;
    private @Nullable LocalDate nudgedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private ObjectNode document;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable") // searched by
    private List<String> registers;

    /// The first day on which it may not meet children; null where it may not now.
    private @Nullable LocalDate safeguardedUntil;

    private long sequence;
    @Version private long version;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant recordedAt;

    private Instant changedAt;

    protected Organization() {}

    Organization(UUID id, ObjectNode document, Instant now) {
        this.id = id;
        this.status = ACTIVE;
        this.recordedAt = now;
        take(document, now);
    }

    /// Takes a new approved version; one that was withdrawn is there again.
    ///
    /// @return whether it differs from the one held
    boolean change(ObjectNode document, Instant now) {
        if (Documents.same(this.document, document) && !status.equals(WITHDRAWN)) {
            return false;
        }
        this.status = ACTIVE;
        take(document, now);
        return true;
    }

    private void take(ObjectNode document, Instant now) {
        this.document = document;
        this.name = document.path("name").asText();
        this.registers =
                RegisterNumber.in(document).stream().map(RegisterNumber::toString).toList();
        this.changedAt = now;
        this.sequence++;
    }

    /// @return whether that is new
    boolean withdraw(Instant now) {
        if (status.equals(WITHDRAWN)) {
            return false;
        }
        this.status = WITHDRAWN;
        this.changedAt = now;
        this.sequence++;
        return true;
    }

    /// @return whether that is new
    public boolean keepSafeUntil(@Nullable LocalDate day, Instant now) {
        if (Objects.equals(safeguardedUntil, day)) {
            return false;
        }
        this.safeguardedUntil = day;
        this.changedAt = now;
        this.sequence++;
        return true;
    }

    /// Whether it may be asked about its listings: it was not within a month.
    public boolean mayBeNudged(LocalDate today) {
        return nudgedOn == null || !nudgedOn.plusMonths(1).isAfter(today);
    }

    public void nudged(LocalDate today) {
        this.nudgedOn = today;
    }

    OrganizationChanged event() {
        return new OrganizationChanged(id, sequence, name, status, safeguardedUntil, changedAt);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /// The stored document. Not a copy: build what is shown from it, never hand it out.
    public ObjectNode document() {
        return document;
    }

    /// The organisation's own public mailbox.
    public @Nullable String mailbox() {
        var email = Texts.text(document, "email");
        return email != null && Texts.isEmail(email) ? email : null;
    }
}
