package org.referralpathway.directory.member;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A user of the platform and the organisation they work for. Names, addresses and roles stay with
/// the identity provider.
@Entity
@Table(name = "member")
public class Member {
    @Id private UUID userId;
    private UUID organizationId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> teams;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> desks;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> coordinates;

    private LocalDate fromDay;
    private @Nullable LocalDate untilDay;
    private long sequence;
    @Version private long version;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant recordedAt;

    private Instant changedAt;

    protected Member() {}

    Member(UUID user, Post post, Instant now) {
        this.userId = user;
        this.recordedAt = now;
        take(post, now);
    }

    /// What a member does and for whom.
    ///
    /// @param coordinates the partnerships whose coordinators they are among
    /// @param from the first day
    /// @param until the first day on which it no longer holds; null while no end is known
    public record Post(
            UUID organization,
            List<UUID> teams,
            List<UUID> desks,
            List<UUID> coordinates,
            LocalDate from,
            @Nullable LocalDate until) {
        public Post {
            teams = teams.stream().distinct().sorted().toList();
            desks = desks.stream().distinct().sorted().toList();
            coordinates = coordinates.stream().distinct().sorted().toList();
        }
    }

    void set(Post post, Instant now) {
        take(post, now);
    }

    private void take(Post post, Instant now) {
        this.organizationId = post.organization();
        this.teams = post.teams();
        this.desks = post.desks();
        this.coordinates = post.coordinates();
        this.fromDay = post.from();
        this.untilDay = post.until();
        this.changedAt = now;
        this.sequence++;
    }

    MemberChanged event() {
        return new MemberChanged(
                userId,
                organizationId,
                sequence,
                teams,
                desks,
                coordinates,
                fromDay,
                untilDay,
                changedAt);
    }

    public UUID user() {
        return userId;
    }

    public Post post() {
        return new Post(organizationId, teams, desks, coordinates, fromDay, untilDay);
    }

    /// Counts the changes; also what a caller's ETag names.
    public long sequence() {
        return sequence;
    }
}
