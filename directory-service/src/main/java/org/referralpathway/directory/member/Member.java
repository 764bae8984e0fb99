package org.referralpathway.directory.member;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> stewards;

    private LocalDate fromDay;
    private @Nullable LocalDate untilDay;
    private boolean owner;
    private @Nullable LocalDate awayFrom;
    private @Nullable LocalDate awayUntil;
    private @Nullable UUID coveredBy;
    private @Nullable LocalDate checkedOn;

    /// When the account has to be closed; null where that is done, or not to be done.
    private @Nullable LocalDate closeOn;

    private long sequence;
    @Version private long version;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant recordedAt;

    private Instant changedAt;

    protected Member() {}

    Member(UUID user, Post post, Instant now) {
        this.userId = user;
        this.recordedAt = now;
        this.changedAt = now;
        take(post, now);
    }

    /// What a member does and for whom.
    ///
    /// @param coordinates the partnerships whose coordinators they are among
    /// @param stewards the council areas, by ONS code, that they look after if they are a steward;
    ///   none means all of them
    /// @param from the first day
    /// @param until the first day on which it no longer holds; null while no end is known
    public record Post(
            UUID organization,
            List<UUID> teams,
            List<UUID> desks,
            List<UUID> coordinates,
            List<String> stewards,
            LocalDate from,
            @Nullable LocalDate until) {
        public Post {
            teams = teams.stream().distinct().sorted().toList();
            desks = desks.stream().distinct().sorted().toList();
            coordinates = coordinates.stream().distinct().sorted().toList();
            stewards = stewards.stream().distinct().sorted().toList();
        }

        Post until(@Nullable LocalDate on) {
            return new Post(organization, teams, desks, coordinates, stewards, from, on);
        }

        Post doing(Work work) {
            return new Post(
                    organization,
                    work.teams(),
                    work.desks(),
                    work.coordinates(),
                    stewards,
                    from,
                    until);
        }
    }

    /// What somebody does within their organisation.
    ///
    /// @param teams the teams they are in; what they begin is one's
    /// @param desks the desks that they answer for
    public record Work(List<UUID> teams, List<UUID> desks, List<UUID> coordinates) {
        public Work {
            teams = teams.stream().distinct().sorted().toList();
            desks = desks.stream().distinct().sorted().toList();
            coordinates = coordinates.stream().distinct().sorted().toList();
        }

        /// All teams and desks that it names.
        public Set<UUID> places() {
            var all = new HashSet<>(teams);
            all.addAll(desks);
            return all;
        }
    }

    /// When somebody is away, and who does their work meanwhile.
    ///
    /// @param until the first day back
    public record Absence(LocalDate from, LocalDate until, @Nullable UUID coveredBy) {
        boolean holds(LocalDate today) {
            return !today.isBefore(from) && today.isBefore(until);
        }
    }

    void set(Post post, Instant now) {
        take(post, now);
    }

    /// An owner looks after the organisation's listings and its people.
    ///
    /// @return whether that is new
    boolean own(Instant now) {
        if (owner) {
            return false;
        }
        this.owner = true;
        touch(now);
        return true;
    }

    /// Others look after the listings and the people.
    void disown(Instant now) {
        this.owner = false;
        touch(now);
    }

    /// @param absence null for somebody who is back
    void beAway(@Nullable Absence absence, Instant now) {
        this.awayFrom = absence == null ? null : absence.from();
        this.awayUntil = absence == null ? null : absence.until();
        this.coveredBy = absence == null ? null : absence.coveredBy();
        touch(now);
    }

    /// Somebody said that they still work here.
    void check(LocalDate today) {
        this.checkedOn = today;
    }

    void closed() {
        this.closeOn = null;
    }

    private void touch(Instant now) {
        this.changedAt = now;
        this.sequence++;
    }

    /// Whoever works for another organisation from now on brings nothing along.
    private void take(Post post, Instant now) {
        if (!post.organization().equals(organizationId)) {
            this.owner = false;
            this.awayFrom = null;
            this.awayUntil = null;
            this.coveredBy = null;
        }
        this.organizationId = post.organization();
        this.teams = post.teams();
        this.desks = post.desks();
        this.coordinates = post.coordinates();
        this.stewards = post.stewards();
        this.fromDay = post.from();
        this.untilDay = post.until();
        this.closeOn = post.until();
        touch(now);
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
                owner,
                absence(),
                changedAt);
    }

    public UUID user() {
        return userId;
    }

    public Post post() {
        return new Post(organizationId, teams, desks, coordinates, stewards, fromDay, untilDay);
    }

    public @Nullable Absence absence() {
        return awayFrom == null || awayUntil == null
                ? null
                : new Absence(awayFrom, awayUntil, coveredBy);
    }

    public Work work() {
        return new Work(teams, desks, coordinates);
    }

    /// Who does their work today, where they are away and somebody does.
    public Optional<UUID> cover(LocalDate today) {
        var absence = absence();
        return absence != null && absence.holds(today)
                ? Optional.ofNullable(absence.coveredBy())
                : Optional.empty();
    }

    boolean isColleagueOf(Member other) {
        return organizationId.equals(other.organizationId);
    }

    public boolean isOwner() {
        return owner;
    }

    /// When somebody last said that they still work here; the first day where nobody has.
    public LocalDate checkedOn() {
        return checkedOn == null ? fromDay : checkedOn;
    }

    /// Whether somebody should say again that they still work here: each quarter.
    public boolean isCheckDue(LocalDate today) {
        return !checkedOn().isAfter(checkedBefore(today));
    }

    /// Who was last said to be here on this day, or earlier, has to be asked about.
    static LocalDate checkedBefore(LocalDate today) {
        return today.minusMonths(3);
    }

    /// Counts the changes; also what a caller's ETag names.
    public long sequence() {
        return sequence;
    }
}
