package org.referralpathway.directory.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.account.Invitation;
import org.referralpathway.kit.caller.Roles;

/// Somebody says that an organisation's listings are theirs to look after. Who that is stands here
/// until it is decided.
@Entity
@Table(name = "claim")
public class Claim {
    @Id private UUID id;
    private UUID organizationId;
    private @Nullable String email;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String note;
    private boolean registerMatches;
    private boolean domainMatches;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ClaimState state;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private @Nullable UUID decidedBy;

    @Version private long version;
    private Instant recordedAt;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private @Nullable Instant decidedAt;

    protected Claim() {}

    Claim(UUID id, UUID organization, By by, Evidence evidence, Instant now) {
        this.id = id;
        this.organizationId = organization;
        this.email = by.email();
        this.firstName = by.firstName();
        this.lastName = by.lastName();
        this.note = by.note();
        this.registerMatches = evidence.register();
        this.domainMatches = evidence.domain();
        this.state = ClaimState.WAITING;
        this.recordedAt = now;
    }

    /// Who asks.
    ///
    /// @param number of the organisation in a public register
    public record By(
            String email,
            String firstName,
            String lastName,
            @Nullable String number,
            @Nullable String note) {
        /// Never printed: a log line must not become an address book.
        @Override
        public String toString() {
            return "By";
        }
    }

    /// As they will be asked to join, if it is granted.
    Invitation.Asked asOwner() {
        return new Invitation.Asked(
                organizationId,
                Objects.requireNonNull(email),
                Objects.requireNonNull(firstName),
                Objects.requireNonNull(lastName),
                List.of(Roles.PROVIDER),
                List.of(),
                true);
    }

    /// @param by nobody, where the evidence was enough
    void decide(boolean accept, @Nullable UUID by, Instant now) {
        this.state = accept ? ClaimState.ACCEPTED : ClaimState.DECLINED;
        this.decidedBy = by;
        this.decidedAt = now;
        this.email = null;
        this.firstName = null;
        this.lastName = null;
        this.note = null;
    }

    public UUID id() {
        return id;
    }

    public UUID organization() {
        return organizationId;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String firstName() {
        return firstName;
    }

    public @Nullable String lastName() {
        return lastName;
    }

    public @Nullable String note() {
        return note;
    }

    public boolean registerMatches() {
        return registerMatches;
    }

    public boolean domainMatches() {
        return domainMatches;
    }

    public ClaimState state() {
        return state;
    }

    public long version() {
        return version;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
