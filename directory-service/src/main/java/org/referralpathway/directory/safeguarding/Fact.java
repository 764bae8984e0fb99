package org.referralpathway.directory.safeguarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that a group says of how it keeps people safe. It counts once a steward has seen what
/// shows it, until that runs out; said differently, it is to be looked at again, and what was seen
/// before counts meanwhile.
@Entity
@Table(name = "safeguarding_fact")
public class Fact {
    @EmbeddedId private Key key;
    private String detail;
    private LocalDate evidenceOn;
    private LocalDate expiresOn;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private @Nullable UUID checkedBy;

    private @Nullable LocalDate checkedOn;

    /// Until when what a steward saw before still counts, while what is said now waits.
    private @Nullable LocalDate approvedUntil;

    /// When a steward looked and saw that it does not hold.
    private @Nullable LocalDate refusedOn;

    @Version private long version;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant changedAt;

    protected Fact() {}

    Fact(Key key, Said said, Instant now) {
        this.key = key;
        this.detail = said.detail();
        this.evidenceOn = said.evidenceOn();
        this.expiresOn = said.expiresOn();
        this.changedAt = now;
    }

    @Embeddable
    record Key(
            @Column(name = "organization_id") UUID organization,
            @Enumerated(EnumType.STRING) @Column(columnDefinition = "text") FactKind kind) {}

    /// @param detail in words: where the policy is, who leads, which check each role has
    /// @param evidenceOn the date on the evidence
    /// @param expiresOn the first day on which it counts no more
    public record Said(String detail, LocalDate evidenceOn, LocalDate expiresOn) {}

    /// @return whether it is news
    boolean change(Said said, Instant now) {
        if (said().equals(said)) {
            return false;
        }
        if (isVerified()) {
            // A lead who is another person now leads no more; a policy renewed early still holds.
            this.approvedUntil = key.kind() == FactKind.LEAD ? null : expiresOn;
        }
        this.detail = said.detail();
        this.evidenceOn = said.evidenceOn();
        this.expiresOn = said.expiresOn();
        this.checkedBy = null;
        this.checkedOn = null;
        this.refusedOn = null;
        this.changedAt = now;
        return true;
    }

    void check(boolean sound, UUID by, LocalDate today, Instant now) {
        if (sound || isVerified()) {
            this.approvedUntil = null;
        }
        this.refusedOn = sound ? null : today;
        this.checkedBy = sound ? by : null;
        this.checkedOn = sound ? today : null;
        this.changedAt = now;
    }

    boolean isVerified() {
        return checkedOn != null;
    }

    /// The first day on which nothing counts that a steward has seen; null where nothing does.
    @Nullable LocalDate countsUntil() {
        return isVerified() ? expiresOn : approvedUntil;
    }

    public @Nullable LocalDate refusedOn() {
        return refusedOn;
    }

    public FactKind kind() {
        return key.kind();
    }

    public UUID organization() {
        return key.organization();
    }

    public Said said() {
        return new Said(detail, evidenceOn, expiresOn);
    }

    public @Nullable LocalDate checkedOn() {
        return checkedOn;
    }

    public long version() {
        return version;
    }
}
