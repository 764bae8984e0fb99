package org.referralpathway.directory.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.identity.Accounts;

/// Somebody is asked to join. Their name and address are here only until the identity provider has
/// them.
@Entity
@Table(name = "invitation")
public class Invitation {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    @Id private UUID id;
    private UUID organizationId;
    private @Nullable String email;
    private @Nullable String firstName;
    private @Nullable String lastName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> coordinates;

    private boolean owner;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private InvitationState state;

    private @Nullable String reason;
    private @Nullable UUID userId;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private @Nullable UUID invitedBy;

    private @Nullable Instant tryOn;
    private int attempts;
    @Version private long version;
    private Instant recordedAt;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant changedAt;

    protected Invitation() {}

    Invitation(UUID id, Asked asked, @Nullable UUID by, Instant now) {
        this.id = id;
        this.organizationId = asked.organization();
        this.email = asked.email();
        this.firstName = asked.firstName();
        this.lastName = asked.lastName();
        this.roles = asked.roles();
        this.coordinates = asked.coordinates();
        this.owner = asked.owner();
        this.state = InvitationState.WAITING;
        this.invitedBy = by;
        this.tryOn = now;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /// Who is asked to do what.
    ///
    /// @param roles of the realm
    /// @param coordinates the partnerships whose coordinators they will be among
    /// @param owner whether they will look after the organisation's listings and people
    public record Asked(
            UUID organization,
            String email,
            String firstName,
            String lastName,
            List<String> roles,
            List<UUID> coordinates,
            boolean owner) {
        /// Never printed: a log line must not become an address book.
        @Override
        public String toString() {
            return "Asked";
        }
    }

    /// Somebody takes it in hand; if that comes to nothing it is tried again later, each time after
    /// twice as long, at most an hour.
    void take(Instant now) {
        this.tryOn = now.plus(FIRST_RETRY.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS)));
        this.attempts++;
        this.changedAt = now;
    }

    void sent(UUID user, Instant now) {
        this.userId = user;
        end(InvitationState.SENT, now);
    }

    void refuse(String reason, Instant now) {
        this.reason = reason;
        end(InvitationState.REFUSED, now);
    }

    private void end(InvitationState state, Instant now) {
        this.state = state;
        this.tryOn = null;
        this.email = null;
        this.firstName = null;
        this.lastName = null;
        this.changedAt = now;
    }

    /// What the identity provider is told; only of one that waits.
    Accounts.Wanted account() {
        return new Accounts.Wanted(
                id,
                organizationId,
                Objects.requireNonNull(email),
                Objects.requireNonNull(firstName),
                Objects.requireNonNull(lastName),
                roles);
    }

    public UUID id() {
        return id;
    }

    public UUID organization() {
        return organizationId;
    }

    public List<String> roles() {
        return roles;
    }

    List<UUID> coordinates() {
        return coordinates;
    }

    public boolean owner() {
        return owner;
    }

    public InvitationState state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable UUID user() {
        return userId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
